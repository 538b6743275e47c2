package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.StoredWord;

/** Whether the Forge still has a resource's project. */
public enum ForgeState {
    ALIVE,
    /** Readable, no longer worked on. */
    ARCHIVED,
    /** Missing in several complete runs; nothing of it is shown until it returns. */
    VANISHED;

    static class Converter extends StoredWord<ForgeState> {
        Converter() {
            super(ForgeState.class);
        }
    }
}
