package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.http.StoredWord;

/** Which projects a run reads. */
enum HarvestMode {
    FULL,
    INCREMENTAL;

    static class Converter extends StoredWord<HarvestMode> {
        Converter() {
            super(HarvestMode.class);
        }
    }
}
