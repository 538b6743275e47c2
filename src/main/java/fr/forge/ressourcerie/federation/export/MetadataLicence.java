package fr.forge.ressourcerie.federation.export;

/** Under which terms what the catalogue says may be reused: the Licence Ouverte 2.0. */
final class MetadataLicence {
    static final String URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /** As a header (RFC 8288). */
    static final String LINK = "<" + URL + ">; rel=\"license\"";

    private MetadataLicence() {}
}
