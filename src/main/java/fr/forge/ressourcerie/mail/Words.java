package fr.forge.ressourcerie.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Texts from anywhere, made such that they are only text in a mail. */
final class Words {
    static final int LONGEST_SUBJECT = 200;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    /** What no reader shows, and half characters, which no encoding knows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Words() {}

    /** Its lines, without the empty ones at the end. */
    static List<String> lines(String text) {
        return LINE_END.splitAsStream(text.strip()).map(Words::seen).toList();
    }

    static String inOneLine(String text) {
        return seen(LINE_END.matcher(text).replaceAll(" ")).strip();
    }

    /** Cut at the end where it is longer than so many characters. */
    static String inOneLine(String text, int longest) {
        var line = inOneLine(text);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text.replace('\t', ' ')).replaceAll("");
    }
}
