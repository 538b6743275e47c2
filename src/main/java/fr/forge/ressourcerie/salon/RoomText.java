package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.forge.Redaction;

/** Makes names and topics fit to be shown: one line, bounded, without controls and marks of writing direction. */
final class RoomText {
    static final int NAME = 200;
    static final int TOPIC = 1_000;

    private static final String UNSEEN =
            "[\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]";

    private RoomText() {}

    /** Null when nothing is left. */
    static String line(String text, int limit) {
        if (text == null) {
            return null;
        }
        var clean = text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll(UNSEEN, "")
                .strip();
        return clean.isEmpty() ? null : cut(clean, limit);
    }

    /** The same of a text that a homeserver says: addresses of people are taken out. */
    static String seen(String text, int limit) {
        var head = text == null || text.length() <= 20 * limit ? text : text.substring(0, 20 * limit);
        var line = line(head, head == null ? 0 : head.length());
        return line(Redaction.redact(line), limit);
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit)
                .strip();
    }
}
