package fr.forge.ressourcerie.educommun.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may apply. */
@Schema(name = "ApplicantKind", description = "Who may apply.")
enum ApplicantKind {
    TEACHER,
    ASSOCIATION,
    RESEARCHER,
    LOCAL_AUTHORITY,
    INSTITUTIONAL_SERVICE
}
