package fr.forge.ressourcerie.resource.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hibernate.Session;

/** Finds the known words that a mistyped one may stand for. */
@Singleton
class Spelling {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int MOST_WORDS = 6;
    private static final int MOST_ALTERNATIVES = 3;

    private final Session session;

    Spelling(Session session) {
        this.session = session;
    }

    /** For each word that nobody knows, the nearest that somebody does; words without any are left out. */
    Map<String, List<String>> corrections(List<String> words) {
        var corrections = new HashMap<String, List<String>>();
        words.stream()
                .filter(word -> word.matches("[a-z]{4,40}"))
                .limit(MOST_WORDS)
                .forEach(word -> {
                    var near = near(word);
                    if (!near.isEmpty()) {
                        corrections.put(word, near);
                    }
                });
        return corrections;
    }

    private List<String> near(String word) {
        var like = session.createNativeQuery("select search_like(:word)", String.class)
                .setParameter("word", word)
                .getResultList();
        if (like.contains(word)) {
            return List.of();
        }
        var near = new ArrayList<String>();
        int tolerated = word.length() < 6 ? 1 : word.length() < 9 ? 2 : 3;
        for (int distance = 1; distance <= tolerated && near.isEmpty(); distance++) {
            for (var known : like) {
                if (near.size() < MOST_ALTERNATIVES && DISTANCE.apply(word, known) == distance) {
                    near.add(known);
                }
            }
        }
        return near;
    }
}
