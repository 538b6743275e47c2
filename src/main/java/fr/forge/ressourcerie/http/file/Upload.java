package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The one file of a form, in its part {@code file}, as a {@code @BeanParam} of an operation with {@link LargestFile}. It was
 * written to the disk while it came in, and is gone from there when the request ends.
 */
public class Upload {
    private static final String FILE = "file";

    @RestForm(FILE)
    @Schema(hidden = true)
    FileUpload file;

    /** The file that came; 400 naming every part that should not be there, or that is missing. */
    public Received file() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return new Received(file.uploadedFile(), file.fileName() == null ? "" : file.fileName(), file.size());
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var form = CurrentRequestManager.get().getFormData();
        if (form == null || file == null) {
            faults.add(Fault.ofBody(
                    "/file",
                    "required",
                    "Un formulaire multipart/form-data dont la partie « file » est le fichier.",
                    "A multipart/form-data form whose part “file” is the file."));
        }
        if (form != null && form.contains(FILE) && form.get(FILE).size() > 1) {
            faults.add(Fault.ofBody("/file", "too-many", "Un seul fichier à la fois.", "One file at a time."));
        }
        if (form != null) {
            form.forEach(name -> {
                if (!FILE.equals(name)) {
                    faults.add(unknown(name));
                }
            });
        }
        return faults;
    }

    private static Fault unknown(String name) {
        var shown = name == null || name.length() > 50 ? "" : name.replaceAll("[^\\w-]", "");
        return Fault.ofBody("/" + shown, "unknown-field", "Partie admise : file.", "Known part: file.");
    }

    /**
     * A file that came in.
     *
     * @param at where it stands until the request ends
     * @param name what the caller's program called it, which may be anything
     */
    public record Received(Path at, String name, long size) {}
}
