package fr.forge.ressourcerie.resource.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The matches of a very frequent word, cut into layers that the index finds one by one, best first: the whole title,
 * then what carries a named concept before the rest, the word in the title before elsewhere, and each by falling
 * quality. Each layer is ranked by itself, so that the best of half a million are found without looking at the others.
 */
final class Layers {
    private static final String WHOLE_TITLE =
            " and s.band = any(array[0, 1, 2, 3, 4, 5]) and s.title = cast(:wholeTitle as text)";
    private static final String NOT_THE_WHOLE_TITLE = " and s.title <> cast(:wholeTitle as text)";
    private static final List<String> NAMED =
            List.of(" and s.facets && cast(:anyNamed as text[])", " and not s.facets && cast(:anyNamed as text[])");
    private static final List<String> TITLE = List.of(
            " and s.title_words @@ to_tsquery('public.ressourcerie', :neededWords)",
            " and not s.title_words @@ to_tsquery('public.ressourcerie', :neededWords)");
    private static final int BEST = 5;

    private Layers() {}

    /** Conditions of the layers, the first at index 1: 0 is for matches that are ranked all together. */
    static List<String> of(boolean named) {
        var layers = new ArrayList<>(List.of("", WHOLE_TITLE));
        for (var concept : named ? NAMED : List.of("")) {
            for (var title : TITLE) {
                for (int band = BEST; band >= 0; band--) {
                    layers.add(concept + title + " and s.marks @> array['band:" + band + "']" + NOT_THE_WHOLE_TITLE);
                }
            }
        }
        return layers;
    }
}
