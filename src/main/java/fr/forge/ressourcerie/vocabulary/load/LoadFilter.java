package fr.forge.ressourcerie.vocabulary.load;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a file is to be taken. */
class LoadFilter {
    @QueryParam("label")
    @Size(min = 1, max = 100)
    @Pattern(regexp = "\\S(.*\\S)?")
    @Parameter(description = "What the source calls this version.", example = "ScoLOMFR 9.1")
    String label;

    @QueryParam("keepLocal")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Whether concepts of ours (those under `https://ressourcerie.forge.apps.education.fr/voc/`) stay"
                            + " current although the file does not tell of them; otherwise they become obsolete like the rest.",
            example = "true")
    boolean keepLocal;
}
