package fr.forge.ressourcerie.resource.editing;

/** The forms of what people write on a sheet, the same wherever they write them. */
public final class Forms {
    /** An address that any browser follows safely, in the characters of RFC 3986. */
    public static final String HTTPS = "https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?"
            + "([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?";

    /** An address as a proposal may hold it until its check tells what is wrong with it: of the web, and nothing hidden in it. */
    public static final String WEB =
            "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?" + "([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?";

    public static final int URL_LENGTH = 2_000;
    public static final int KEYWORD_LENGTH = 100;
    public static final int CONCEPT_LENGTH = 200;
    /** BCP 47, as far as languages of resources go. */
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private Forms() {}
}
