package fr.forge.ressourcerie.federation.feed;

/** How news are told. */
enum Format {
    ATOM(".atom", Format.ATOM_TYPE),
    RSS(".rss", Format.RSS_TYPE),
    JSON(".json", Format.JSON_TYPE);

    static final String ATOM_TYPE = "application/atom+xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String JSON_TYPE = "application/feed+json";

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** JSON is UTF-8 without saying so. */
    String contentType() {
        return this == JSON ? type : type + ";charset=UTF-8";
    }
}
