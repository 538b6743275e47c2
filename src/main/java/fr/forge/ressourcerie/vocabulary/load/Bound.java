package fr.forge.ressourcerie.vocabulary.load;

/**
 * How much a file may hold. The largest list of ScoLOMFR 3.2, the disciplines, is 3.4 MB and some seven thousand
 * concepts, six wide ones deep.
 */
final class Bound {
    static final int BYTES = 8 * 1024 * 1024;
    static final int CONCEPTS = 20_000;
    /** XML elements inside each other. */
    static final int NESTING = 32;
    /** Wider concepts above a concept. */
    static final int LEVELS = 20;
    /** A filter takes URIs of that length. */
    static final int URI = 200;

    static final int LABEL = 300;
    static final int NOTATION = 100;
    static final int CODE = 64;
    static final int ALTERNATIVES = 50;
    static final int REFERENCES = 2_000;

    private Bound() {}
}
