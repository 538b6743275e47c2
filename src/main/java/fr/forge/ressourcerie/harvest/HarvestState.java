package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.http.StoredWord;

/** Where a run stands. */
enum HarvestState {
    RUNNING,
    COMPLETED,
    FAILED,
    INTERRUPTED;

    static class Converter extends StoredWord<HarvestState> {
        Converter() {
            super(HarvestState.class);
        }
    }
}
