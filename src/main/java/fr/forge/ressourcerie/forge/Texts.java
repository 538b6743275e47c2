package fr.forge.ressourcerie.forge;

import java.nio.charset.StandardCharsets;

/** Makes a text of the outside fit to keep: bounded, storable, without e-mail addresses. */
final class Texts {
    private Texts() {}

    /** One line or many, cut to that many characters; null when nothing is left. */
    static String harvested(String raw, int limit) {
        var text = plain(raw, limit);
        return text == null ? null : Redaction.redact(text);
    }

    /** As {@link #harvested}, for an address that is published as it is. */
    static String plain(String raw, int limit) {
        if (raw == null) {
            return null;
        }
        var text = storable(cut(raw, limit)).strip();
        return text.isEmpty() ? null : text;
    }

    /** An absolute address of a page, or null: {@code javascript:} and its like never pass, nor does a user name. */
    static String page(String raw) {
        var text = plain(raw, 2_000);
        return text != null && text.matches("(?i)https?://[^\\s@/?#\"<>\\\\]+([/?#][^\\s\"<>\\\\]*)?") ? text : null;
    }

    /** The text of bytes that may end in the middle of a character. */
    static String decoded(byte[] utf8, boolean whole) {
        int length = utf8.length;
        for (int back = 1; !whole && back <= 3 && back <= length; back++) {
            if ((utf8[length - back] & 0xC0) == 0xC0) {
                length -= back;
                break;
            }
        }
        return new String(utf8, 0, length, StandardCharsets.UTF_8);
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /**
     * PostgreSQL keeps no NUL, its driver refuses half a surrogate pair, and the marks that turn the direction of
     * writing make a text read as another one.
     */
    private static String storable(String text) {
        if (text.codePoints().noneMatch(Texts::unwanted)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !unwanted(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean unwanted(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFEFF;
    }
}
