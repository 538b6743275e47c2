package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.http.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of a vocabulary: a known concept keeps its own, a new one gets one that none ever had. */
final class Codes {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int SHORT = 20;
    /** Room for a number behind. */
    private static final int LONGEST = Bound.CODE - 6;

    private final Set<String> taken = new HashSet<>();
    /** The last number behind words that come again, so that thousands of the same label cost no more than others. */
    private final Map<String, Integer> repeats = new HashMap<>();

    /** A notation finds its concept as a code does, so that it is taken as well. */
    Codes(Map<String, Known.Row> known) {
        taken.addAll(known.keySet());
        known.values().stream()
                .flatMap(row -> Stream.ofNullable(row.notation()))
                .map(notation -> notation.toLowerCase(Locale.ROOT))
                .forEach(taken::add);
    }

    static boolean isWord(String code) {
        return WORD.matcher(code).matches() && code.length() <= Bound.CODE;
    }

    /** Takes that very code, if nobody has it. */
    boolean take(String code) {
        return taken.add(code);
    }

    /** A new code for a concept: its notation if that is a short word, else the words of its label, else of its URI. */
    String make(String notation, String label, String uri) {
        var words = Stream.of(
                        shortWord(notation, uri),
                        Slug.of(label == null ? "" : label, LONGEST),
                        Slug.of(tail(uri), LONGEST),
                        "concept")
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElseThrow();
        var code = words;
        while (!taken.add(code)) {
            code = words + "-" + repeats.merge(words, 2, (number, first) -> number + 1);
        }
        return code;
    }

    private static String shortWord(String notation, String uri) {
        var word = notation == null ? "" : notation.toLowerCase(Locale.ROOT);
        return word.length() <= SHORT && isWord(word) && !tail(uri).equalsIgnoreCase(word) ? word : "";
    }

    private static String tail(String uri) {
        return uri.substring(1 + Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')));
    }
}
