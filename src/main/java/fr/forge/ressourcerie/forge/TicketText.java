package fr.forge.ressourcerie.forge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes what a stranger wrote fit to stand in a ticket that the service's token opens: GitLab would carry out a line that
 * begins with a slash, tell whoever is named after an at sign, and load images. A text is quoted as code, where nothing
 * is a link, a mention or HTML; and since GitLab looks for commands with rules of its own, no line begins with a slash
 * even there. The joiner that is put in is a character that nobody sees.
 */
public final class TicketText {
    /** Replaces a telephone number. */
    public static final String NUMBER_MARK = "[numéro retiré]";

    private static final String JOINER = "\u2060";
    private static final int WIDTH = 100;
    private static final Pattern LINE_ENDS = Pattern.compile("\\R|[\\x0B\\f]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n\t\u200D]]");
    private static final Pattern COMMAND = Pattern.compile("(?m)^([\\p{Z}\\s&&[^\n]]{0,100}+)/");
    private static final Pattern SIGIL = Pattern.compile("([@＠﹫])(?=\\S)");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}+");
    private static final Pattern LONG_LINE = Pattern.compile("([^\n]{1," + WIDTH + "}) +(?=[^\n])");
    private static final String GAP = "[\\p{Z}\\t./()-]{0,3}+";
    private static final Pattern FRENCH_NUMBER = Pattern.compile("(?<![\\p{Nd}+])(?:(?:\\+|00)" + GAP + "33" + GAP
            + "(?:\\(0\\)" + GAP + ")?|0)[1-9](?:" + GAP + "\\p{Nd}{2}){4}(?!\\p{Nd})");
    private static final Pattern FOREIGN_NUMBER =
            Pattern.compile("(?<![\\p{Nd}\\p{L}])(?:\\+|00)[1-9](?:" + GAP + "\\p{Nd}){6,13}+(?!\\p{Nd})");

    private TicketText() {}

    /** The text without control characters, e-mail addresses and telephone numbers; lines end with a newline. */
    public static String clean(String raw) {
        var text = INVISIBLE.matcher(LINE_ENDS.matcher(raw).replaceAll("\n")).replaceAll("");
        var nameless = Redaction.redact(text.strip());
        return FOREIGN_NUMBER
                .matcher(FRENCH_NUMBER.matcher(nameless).replaceAll(NUMBER_MARK))
                .replaceAll(NUMBER_MARK);
    }

    /** A clean text as a block that GitLab shows as it is and carries out nothing of. */
    public static String quote(String clean) {
        var harmless = SIGIL.matcher(COMMAND.matcher(wrapped(clean)).replaceAll("$1" + JOINER + "/"))
                .replaceAll("$1" + JOINER);
        var fence = "`".repeat(longestRun(harmless) + 1);
        return fence + "text\n" + harmless + "\n" + fence;
    }

    /** The beginning of a clean text as words for a title: letters and digits with few signs, none of which GitLab reads. */
    public static String title(String clean, int atMost) {
        var words = clean.replaceAll("[^\\p{L}\\p{M}\\p{N} ,.;?'’«»()-]", " ")
                .replaceAll("\\.(?=\\S)", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (words.length() <= atMost) {
            return words;
        }
        int space = words.lastIndexOf(' ', atMost - 1);
        return cut(words, space > atMost / 2 ? space : atMost - 1) + "…";
    }

    /** The beginning of a text, no character cut in two. */
    public static String cut(String text, int atMost) {
        if (text.length() <= atMost) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(atMost - 1)) ? atMost - 1 : atMost);
    }

    /** Code is shown without line breaks of its own, so long lines get some. */
    private static String wrapped(String text) {
        return text.lines()
                .map(line ->
                        line.length() <= WIDTH ? line : LONG_LINE.matcher(line).replaceAll("$1\n"))
                .collect(Collectors.joining("\n"));
    }

    private static int longestRun(String text) {
        return Math.max(
                2,
                BACKTICKS
                        .matcher(text)
                        .results()
                        .mapToInt(run -> run.end() - run.start())
                        .max()
                        .orElse(0));
    }
}
