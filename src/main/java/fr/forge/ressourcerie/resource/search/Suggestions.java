package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.vocabulary.Concept;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Completes what is being typed: a few levels, disciplines and contributors, then titles that begin so, then titles with a
 * word that begins so, the most used first. Titles are read by falling quality and no further than needed.
 */
@Singleton
class Suggestions {
    /** Of other things than resources, so that they leave room for those. */
    private static final int BESIDE = 3;
    /** A shorter beginning of a word is in half of the titles. */
    private static final int SHORT = 3;

    private static final String BY_QUALITY = """
            select x.slug, x.title from (values (5), (4), (3), (2), (1), (0)) as b (band)
            cross join lateral (
                select r.slug, r.title from (
                    select s.resource_id, s.quality, s.title from resource_search s where s.alive and %s %s
                    order by s.quality desc, s.title, s.resource_id limit :limit) t
                join resource r on r.id = t.resource_id
                order by t.quality desc, t.title, t.resource_id) x
            limit :limit""";
    private static final String OF_THE_SELECTION = "and s.marks @> array['selected']";
    private static final String TITLE_BEGINS = "s.band = b.band and s.title like :beginning";
    private static final String WORD_BEGINS =
            "s.marks @> array['band:' || b.band] and s.title_words @@ to_tsquery('simple', :words) and not s.title like :beginning";

    private final Session session;
    private final Synonyms synonyms;
    private final Contributors contributors;
    private final Spelling spelling;

    Suggestions(Session session, Synonyms synonyms, Contributors contributors, Spelling spelling) {
        this.session = session;
        this.synonyms = synonyms;
        this.contributors = contributors;
        this.spelling = spelling;
    }

    List<SuggestionView> of(String typed, boolean selection, int limit) {
        var words = Folded.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = starting(words, selection, limit);
        if (found.isEmpty()) {
            var corrected = corrected(words);
            return corrected.equals(words) ? found : starting(corrected, selection, limit);
        }
        return found;
    }

    private List<SuggestionView> starting(String words, boolean selection, int limit) {
        var beside = Stream.concat(concepts(words), contributors(words))
                .limit(Math.min(limit, 2 * BESIDE))
                .toList();
        var found = new LinkedHashSet<>(beside);
        titles(TITLE_BEGINS, words, selection, limit - found.size(), found);
        if (found.size() < limit && words.length() >= SHORT) {
            titles(WORD_BEGINS, words, selection, limit - found.size(), found);
        }
        return new ArrayList<>(found);
    }

    private Stream<SuggestionView> concepts(String words) {
        return synonyms.beginning(words).stream().limit(BESIDE).map(Suggestions::view);
    }

    private static SuggestionView view(Concept concept) {
        return new SuggestionView(concept.vocabulary(), concept.code(), concept.label());
    }

    private Stream<SuggestionView> contributors(String words) {
        return contributors.namedFrom(words, BESIDE).stream()
                .map(named -> new SuggestionView(named.kind(), named.handle(), named.name()));
    }

    private void titles(String condition, String words, boolean selection, int limit, Set<SuggestionView> found) {
        var sql = BY_QUALITY.formatted(condition, selection ? OF_THE_SELECTION : "");
        new Sql()
                .add(sql)
                .bind("beginning", words + "%")
                .bind("words", "'" + words.replace(" ", "' & '") + "':*")
                .bind("limit", limit)
                .on(session)
                .getResultList()
                .forEach(row -> found.add(new SuggestionView("resource", (String) row[0], (String) row[1])));
    }

    private String corrected(String words) {
        var typed = List.of(words.split(" "));
        var corrections = spelling.corrections(typed);
        return String.join(
                " ",
                typed.stream()
                        .map(word ->
                                corrections.getOrDefault(word, List.of(word)).get(0))
                        .toList());
    }
}
