package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.StoredWord;

/** Where a request stands; an end is final, so that nobody's answer changes under their eyes. */
enum DataRequestState {
    OPEN,
    ANSWERED,
    /** With the reasons, and how to contest them. */
    REFUSED;

    static class Converter extends StoredWord<DataRequestState> {
        Converter() {
            super(DataRequestState.class);
        }
    }
}
