package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.StoredWord;

/** Who finds a collection. */
public enum Visibility {
    /** Everyone, in lists. */
    PUBLIC,
    /** Whoever has its address; it stands in no list. */
    UNLISTED,
    /** Those who keep it; to others there is none. */
    PRIVATE;

    static class Converter extends StoredWord<Visibility> {
        Converter() {
            super(Visibility.class);
        }
    }
}
