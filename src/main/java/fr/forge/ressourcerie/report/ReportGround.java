package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.StoredWord;

/** On what ground something is reported. */
enum ReportGround {
    /** Somebody passes for somebody else. */
    IMPERSONATION,
    /** It tells of a person what is nobody's business. */
    PERSONAL_DATA,
    OFFENSIVE,
    ADVERTISING,
    OTHER;

    static class Converter extends StoredWord<ReportGround> {
        Converter() {
            super(ReportGround.class);
        }
    }
}
