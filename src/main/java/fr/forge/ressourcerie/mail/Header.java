package fr.forge.ressourcerie.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Values of header fields: RFC 5322, and RFC 2047 for what is not ASCII. The mailer's own encoding takes characters beyond
 * the basic plane apart.
 */
final class Header {
    /** An encoded word ends at 75 characters; this many bytes fill one. */
    private static final int BYTES_IN_A_WORD = 45;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Header() {}

    static String date(Instant at) {
        return DATE.format(at);
    }

    /** A text of one line, such as a subject. */
    static String text(String line) {
        return isPlain(line) ? line : encoded(line);
    }

    /** The name before an address. */
    static String phrase(String name) {
        return isPlain(name) ? '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + '"' : encoded(name);
    }

    private static boolean isPlain(String line) {
        return line.chars().allMatch(each -> each >= ' ' && each <= '~') && !line.contains("=?");
    }

    private static String encoded(String line) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        line.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (bytes(word + character).length > BYTES_IN_A_WORD) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        });
        words.add(encodedWord(word.toString()));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
