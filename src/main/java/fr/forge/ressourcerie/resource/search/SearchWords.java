package fr.forge.ressourcerie.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query asks for. Whatever was typed, what goes to PostgreSQL is only letters and digits in quotes, joined by
 * operators that are ours.
 *
 * @param needed words and phrases that must be found
 * @param excluded words and phrases that must not
 * @param named levels and disciplines, which raise what carries them and exclude nothing
 * @param some whether some of the needed words are enough, when nothing has them all
 * @param title all of it in the order written, to recognise a whole title
 */
record SearchWords(List<String> needed, List<String> excluded, List<Named> named, boolean some, String title) {
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");
    /** Words that are everywhere and ask for nothing; the dictionary's own list misses those that lose an accent. */
    private static final Set<String> GRAMMAR = Set.of(
            ("a au aux avec c ce ces cet cette d dans de des du elle en est et eux il ils j je l la le les leur leurs lui"
                            + " m ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa se ses son"
                            + " sont sur t ta te tes toi ton tu un une vos votre vous y")
                    .split(" "));

    private static final int MOST_PARTS = 40;
    private static final int MOST_NAMED = 5;

    static SearchWords parse(String q, NamedIn names) {
        var needed = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        var plain = new ArrayList<String>();
        var parts = PART.matcher(q.replaceAll("[«»“”„]", "\"")).results().limit(MOST_PARTS);
        parts.forEach(part -> {
            var phrase = part.group(2) != null;
            var words = Folded.words(phrase ? part.group(2) : part.group(4));
            var minus = "-".equals(phrase ? part.group(1) : part.group(3));
            if (!words.isEmpty()) {
                if (minus) {
                    excluded.add(words);
                } else if (phrase) {
                    needed.add(words);
                } else {
                    plain.addAll(List.of(words.split(" ")));
                }
            }
        });
        var found = names.in(plain.stream().limit(MOST_PARTS).toList());
        found.rest().stream().filter(word -> !GRAMMAR.contains(word)).forEach(needed::add);
        var named = found.named().stream().limit(MOST_NAMED).toList();
        return new SearchWords(needed, excluded, named, false, Folded.words(q));
    }

    /** The same, content with some of the needed words. */
    SearchWords loosened() {
        return new SearchWords(needed, excluded, named, true, title);
    }

    /** Finds the concepts that words name, and what is left of the words. */
    interface NamedIn {
        Found in(List<String> words);

        record Found(List<Named> named, List<String> rest) {}
    }

    boolean nothing() {
        return needed.isEmpty() && named.isEmpty();
    }

    /** The needed words, each or one of the words that it may be a mistake for. */
    String neededQuery(Map<String, List<String>> corrections) {
        return needed.stream().map(word -> either(word, corrections)).collect(Collectors.joining(between()));
    }

    private String between() {
        return some ? " | " : " & ";
    }

    /** The same word by word, phrases taken apart: what a title or a summary is compared with. */
    String looseQuery(Map<String, List<String>> corrections) {
        return needed.stream()
                .flatMap(word -> Stream.of(word.split(" ")))
                .map(word -> either(word, corrections))
                .collect(Collectors.joining(between()));
    }

    private static String either(String word, Map<String, List<String>> corrections) {
        var others = corrections.getOrDefault(word, List.of());
        return Stream.concat(Stream.of(word), others.stream())
                .map(SearchWords::quoted)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** Any of the named concepts by its words. */
    String namedQuery() {
        return named.stream()
                .map(name -> loose(Stream.of(name.words())))
                .collect(Collectors.joining(") | (", "(", ")"));
    }

    /** Every word as it was written, the names of concepts too. */
    String everyWordQuery() {
        return loose(Stream.concat(needed.stream(), named.stream().map(Named::words)));
    }

    String anyWordQuery(Map<String, List<String>> corrections) {
        var words = needed.isEmpty() ? named.stream().map(Named::words) : needed.stream();
        return words.flatMap(word ->
                        Stream.concat(Stream.of(word.split(" ")), corrections.getOrDefault(word, List.of()).stream()))
                .map(SearchWords::quoted)
                .collect(Collectors.joining(" | "));
    }

    /** All that is marked in what was found. */
    String markedQuery(Map<String, List<String>> corrections) {
        return Stream.of(neededQuery(corrections).replace(" & ", " | "), named.isEmpty() ? "" : namedQuery())
                .filter(query -> !query.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    String excludedQuery() {
        return excluded.stream().map(SearchWords::quoted).collect(Collectors.joining(" | "));
    }

    /** Each needed word or phrase for itself. */
    List<String> eachQuery(Map<String, List<String>> corrections) {
        return needed.stream().map(word -> either(word, corrections)).toList();
    }

    List<String> around() {
        return named.stream().flatMap(name -> name.around().stream()).distinct().toList();
    }

    private static String loose(Stream<String> words) {
        return words.flatMap(word -> Stream.of(word.split(" ")))
                .map(SearchWords::quoted)
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String words) {
        return "'" + words + "'";
    }
}
