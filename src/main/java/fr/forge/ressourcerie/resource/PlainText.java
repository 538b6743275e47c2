package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.forge.Redaction;
import java.util.Objects;

/**
 * Makes a text fit to be shown anywhere: without controls, without the marks that make it read as another one, and
 * without anybody's e-mail address.
 */
public final class PlainText {
    /** Controls, and the marks that make a text read from right to left or look like another. */
    private static final String UNSEEN =
            "[\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]";

    private static final String UNSEEN_IN_TEXT = "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]";

    private PlainText() {}

    /** A reason that people read long after, and that nobody needs an address in; never nothing. */
    public static String reason(String text) {
        return Objects.requireNonNullElse(lines(text), "—");
    }

    /** One line, or null when nothing is left. */
    public static String line(String text) {
        var clean = Redaction.redact(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll(UNSEEN, "")
                .strip());
        return clean.isEmpty() ? null : clean;
    }

    /** A text with its line ends, or null when nothing is left. */
    public static String lines(String text) {
        var clean = Redaction.redact(
                text.replaceAll("\\r\\n?", "\n").replaceAll(UNSEEN_IN_TEXT, "").strip());
        return clean.isEmpty() ? null : clean;
    }
}
