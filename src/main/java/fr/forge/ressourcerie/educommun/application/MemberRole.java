package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.StoredWord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part somebody has in an application's team. */
@Schema(
        name = "ApplicationMemberRole",
        description =
                "`holder`: answers for the application, withdraws or deletes it and passes it on; there is always one."
                        + " `member`: works on it, submits it and takes it back.")
public enum MemberRole {
    HOLDER,
    MEMBER;

    static class Converter extends StoredWord<MemberRole> {
        Converter() {
            super(MemberRole.class);
        }
    }
}
