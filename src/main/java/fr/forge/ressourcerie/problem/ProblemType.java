package fr.forge.ressourcerie.problem;

/**
 * A kind of failure that a client can recognise. The code is a promise: it never changes and is never reused.
 *
 * @param code lower-case words joined by hyphens; ends the type URI {@code {public address}/problems/{code}}
 * @param status the HTTP status that it is answered with
 * @param title what happened, the same for every occurrence
 * @param detail what to do, with {@code %s} for the values of the occurrence, in the same order in both languages
 */
public record ProblemType(String code, int status, Text title, Text detail) {

    public static ProblemType of(
            String code, int status, String titleFr, String titleEn, String detailFr, String detailEn) {
        return new ProblemType(code, status, new Text(titleFr, titleEn), new Text(detailFr, detailEn));
    }

    /** The failure itself, to be thrown; the values fill the detail. */
    public Problem because(Object... values) {
        return new Problem(this, detail.with(values));
    }
}
