package fr.forge.ressourcerie.federation.export;

/** The types of what is exported. */
final class MediaTypes {
    static final String CSV = "text/csv;charset=UTF-8;header=present";
    static final String LINES = "application/x-ndjson";
    static final String LINKED = "application/ld+json";
    /** RFC 9512. */
    static final String YAML = "application/yaml";

    private MediaTypes() {}
}
