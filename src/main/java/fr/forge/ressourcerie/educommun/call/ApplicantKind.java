package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.StoredWord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may apply. */
@Schema(name = "ApplicantKind", description = "Who may apply.")
public enum ApplicantKind {
    TEACHER,
    ASSOCIATION,
    RESEARCHER,
    LOCAL_AUTHORITY,
    INSTITUTIONAL_SERVICE;

    /** Stores it as its word. */
    public static class Converter extends StoredWord<ApplicantKind> {
        Converter() {
            super(ApplicantKind.class);
        }
    }
}
