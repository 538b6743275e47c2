package fr.forge.ressourcerie.forge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes e-mail addresses out of harvested text, also when they are spelled to fool robots ({@code nom [at] hôte [dot]
 * fr}), percent-encoded, or written with a look-alike of the at sign; and Matrix user ids, which encode an address.
 *
 * <p>It looks for the sign first and then only so far around it, so its time grows with the text's length alone,
 * whatever the text is made to do.
 */
public final class Redaction {
    public static final String MARK = "[adresse retirée]";

    private static final int LOCAL_LIMIT = 128;
    private static final String OPEN = "[\\[({<]\\s{0,2}+";
    private static final String CLOSE = "\\s{0,2}+[\\])}>]";
    private static final Pattern AT = Pattern.compile(
            "[@\uFF20\uFE6B]|%(?:25)?40|&#0{0,4}+64;|&#[xX]0{0,4}+40;|&commat;|\\s?+" + OPEN
                    + "(?:at|arobase|arobas|chez|@)" + CLOSE + "\\s?+|\\s(?:at|arobase|AT|AROBASE)\\s",
            Pattern.CASE_INSENSITIVE);
    private static final String LABEL = "[\\p{L}\\p{N}\\p{Cf}_-]{1,63}+";
    private static final String SPELLED_DOT =
            "\\s?+" + OPEN + "(?:dot|point|\\.)" + CLOSE + "\\s?+|\\s(?:dot|point)\\s";
    private static final Pattern DOMAIN = Pattern.compile(
            LABEL + "(?:(?:[.\u3002\uFF0E]|%2[eE]|" + SPELLED_DOT + ")" + LABEL + "){1,9}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MATRIX_USER =
            Pattern.compile("[\\p{L}\\p{N}._=/+-]{1,128}+:" + LABEL + "(?:\\." + LABEL + "){1,9}+");
    private static final Pattern TOP_LEVEL = Pattern.compile("[\\p{L}\\p{Cf}]{2,}+|xn--[a-z0-9-]{2,}+");

    private Redaction() {}

    /** The same text with each address replaced by {@link #MARK}; null stays null. */
    public static String redact(String text) {
        if (text == null) {
            return null;
        }
        var at = AT.matcher(text);
        if (!at.find()) {
            return text;
        }
        var redacted = new StringBuilder(text.length());
        int copied = 0;
        do {
            var address = around(text, at, copied);
            if (address != null) {
                redacted.append(text, copied, address.start()).append(MARK);
                copied = address.end();
            }
        } while (at.find(Math.max(at.end(), copied)));
        return redacted.append(text, copied, text.length()).toString();
    }

    private static Span around(String text, Matcher at, int from) {
        int start = local(text, at.start(), from);
        if (start == at.start()) {
            return matrixUser(text, at);
        }
        var domain = DOMAIN.matcher(text).region(at.end(), text.length());
        if (!domain.lookingAt() || !plausible(text, start, at, domain.group())) {
            return null;
        }
        return new Span(withScheme(text, start, from), domain.end());
    }

    /** Words between spaces are an address only when the dot is spelled too: "look at example.org" is none. */
    private static boolean plausible(String text, int start, Matcher at, String domain) {
        var sign = at.group();
        if (Character.isWhitespace(sign.charAt(0))
                && Character.isLetter(sign.strip().charAt(0))) {
            return domain.toLowerCase(Locale.ROOT).matches("(?s).*\\s(?:dot|point)\\s.*");
        }
        int dot =
                Math.max(domain.lastIndexOf('.'), Math.max(domain.lastIndexOf('\u3002'), domain.lastIndexOf('\uFF0E')));
        var clone = text.startsWith("git@", start) && start + 3 == at.start();
        return !clone
                && (dot < 0
                        || TOP_LEVEL.matcher(domain.substring(dot + 1).strip()).matches()
                        || domain.substring(dot + 1).matches("\\s*[\\])}>].*"));
    }

    private static Span matrixUser(String text, Matcher at) {
        var user = MATRIX_USER.matcher(text).region(at.end(), text.length());
        return user.lookingAt() ? new Span(at.start(), user.end()) : null;
    }

    private static int local(String text, int end, int from) {
        int floor = Math.max(from, end - LOCAL_LIMIT);
        if (end - 1 > floor && text.charAt(end - 1) == '"') {
            int quote = text.lastIndexOf('"', end - 2);
            return quote >= floor ? quote : end;
        }
        int start = end;
        while (start > floor && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "._%+-'!#$&*=?^`{|}~".indexOf(c) >= 0;
    }

    private static int withScheme(String text, int start, int from) {
        int scheme = start - "mailto:".length();
        return scheme >= from && text.regionMatches(true, scheme, "mailto:", 0, "mailto:".length()) ? scheme : start;
    }

    private record Span(int start, int end) {}
}
