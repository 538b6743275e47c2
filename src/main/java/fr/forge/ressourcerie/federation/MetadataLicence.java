package fr.forge.ressourcerie.federation;

/** Under which terms what the catalogue says may be reused: the Licence Ouverte 2.0. */
public final class MetadataLicence {
    private static final String URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    private MetadataLicence() {}

    /** Where its text is. */
    public static String url() {
        return URL;
    }

    /** As a header (RFC 8288). */
    public static String link() {
        return "<" + URL + ">; rel=\"license\"";
    }
}
