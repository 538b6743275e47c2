package fr.forge.ressourcerie.resource.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a row answers a query, as a whole number computed from the narrow row alone, so that the order is total and
 * the same on every page: the exact title, then words of the title, then what the resource is about, then what it
 * mentions. A level or discipline that the query names weighs more than one of these steps, the quality less.
 */
class Relevance {
    private static final String TITLE = """
            s.quality + case when s.title = cast(:wholeTitle as text) then 10000 else 0 end
            + case when s.title_words @@ to_tsquery('public.ressourcerie', :everyWord) then 4000
                   when s.title_words @@ to_tsquery('public.ressourcerie', :neededWords) then 3000
                   when s.title_words @@ to_tsquery('public.ressourcerie', :anyWord) then 2000
                   when s.head @@ to_tsquery('public.ressourcerie', :neededWords) then 1500
                   else 0 end""";
    private static final String EVERY_WORD =
            " + case when s.head @@ to_tsquery('public.ressourcerie', :everyWord) then 600 else 0 end";
    private static final String NAMED = """
             + case when s.facets && cast(:exactly%1$d as text[]) then 2600
                    when s.facets && cast(:around%1$d as text[]) then 2400 else 0 end""";

    private static final String SOME =
            " + case when s.head @@ to_tsquery('public.ressourcerie', :some%1$d) then 1000 else 0 end";
    private static final int MOST_COUNTED = 8;

    private final StringBuilder score = new StringBuilder(TITLE);
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean named;

    Relevance(SearchWords words, Map<String, List<String>> corrections) {
        values.put("wholeTitle", words.title());
        values.put("everyWord", words.everyWordQuery());
        values.put("neededWords", words.needed().isEmpty() ? words.namedQuery() : words.looseQuery(corrections));
        values.put("anyWord", words.anyWordQuery(corrections));
        values.put("anyNamed", ResourceCriteria.array(words.around()));
        named = !words.named().isEmpty();
        if (named) {
            score.append(EVERY_WORD);
        }
        if (words.some()) {
            countWords(words.eachQuery(corrections));
        }
        for (int i = 0; i < words.named().size(); i++) {
            var name = words.named().get(i);
            score.append(NAMED.formatted(i));
            values.put("exactly" + i, ResourceCriteria.array(name.exactly()));
            values.put("around" + i, ResourceCriteria.array(name.around()));
        }
    }

    /** Where some words are enough, more are better. */
    private void countWords(List<String> words) {
        for (int i = 0; i < Math.min(words.size(), MOST_COUNTED); i++) {
            score.append(SOME.formatted(i));
            values.put("some" + i, words.get(i));
        }
    }

    /** The number, in terms of the narrow row {@code s}. */
    String score() {
        return score.toString();
    }

    boolean named() {
        return named;
    }

    Map<String, Object> values() {
        return values;
    }
}
