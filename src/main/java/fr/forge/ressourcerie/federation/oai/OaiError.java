package fr.forge.ressourcerie.federation.oai;

/**
 * What the protocol lets a repository refuse (OAI-PMH 2.0, 3.6). Its two other words never apply here: there are sets, and
 * every record has both formats.
 */
enum OaiError {
    BAD_VERB("badVerb"),
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String word;

    OaiError(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the request is so wrong that the answer must not repeat its arguments. */
    boolean silencesTheRequest() {
        return this == BAD_VERB || this == BAD_ARGUMENT;
    }

    /** The refusal of a request for this reason alone. */
    Refusal because(String message) {
        return new Refusal(java.util.List.of(new Refusal.Reason(this, message)));
    }
}
