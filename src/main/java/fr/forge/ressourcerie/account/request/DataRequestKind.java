package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.StoredWord;

/** What is asked, by the GDPR's articles 15, 17, 16 and 21. */
enum DataRequestKind {
    ACCESS,
    ERASURE,
    RECTIFICATION,
    OBJECTION;

    static class Converter extends StoredWord<DataRequestKind> {
        Converter() {
            super(DataRequestKind.class);
        }
    }
}
