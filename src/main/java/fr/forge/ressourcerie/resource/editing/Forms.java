package fr.forge.ressourcerie.resource.editing;

/** The forms of what people write on a sheet, the same for a change and for a new resource. */
final class Forms {
    /** An address that any browser follows safely, in the characters of RFC 3986. */
    static final String HTTPS = "https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?"
            + "([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?";

    static final int URL_LENGTH = 2_000;
    static final int KEYWORD_LENGTH = 100;
    static final int CONCEPT_LENGTH = 200;
    /** BCP 47, as far as languages of resources go. */
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private Forms() {}
}
