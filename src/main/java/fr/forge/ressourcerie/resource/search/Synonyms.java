package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What people write for a level or a discipline: the labels and codes of the concepts, and the rows of {@code
 * search_synonym}, which an operator may add to; a new one counts within a minute.
 */
@Singleton
class Synonyms {
    /** No concept is named by more words than this. */
    static final int LONGEST = 8;

    private static final List<String> VOCABULARIES = List.of("level", "discipline");
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Session session;
    private final Concepts concepts;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);

    Synonyms(Session session, Concepts concepts, Clock clock) {
        this.session = session;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** What these folded words mean, if they name anything. */
    Optional<Meaning> meaning(String words) {
        return Optional.ofNullable(known().get(words));
    }

    /**
     * The levels and disciplines that have a name with a word that begins so, each once: first those whose whole name
     * it is, then those whose name begins so, the shorter first.
     */
    List<Concept> beginning(String start) {
        return known().entrySet().stream()
                .filter(entry -> (" " + entry.getKey()).contains(" " + start))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.<String>comparingInt(name -> name.startsWith(start) ? name.length() : 1000)
                                .thenComparing(Comparator.naturalOrder())))
                .flatMap(entry -> entry.getValue().concepts().stream())
                .distinct()
                .toList();
    }

    private Map<String, Meaning> known() {
        var now = clock.instant();
        if (known.readAt().plus(KEPT).isBefore(now)) {
            known = new Known(read(), now);
        }
        return known.meanings();
    }

    private Map<String, Meaning> read() {
        var meanings = new HashMap<String, Meaning>();
        for (var vocabulary : VOCABULARIES) {
            for (var concept : concepts.offered(vocabulary)) {
                add(meanings, Folded.words(concept.label()), concept, false);
                add(meanings, Folded.words(concept.code()), concept, false);
            }
        }
        session.createNativeQuery("select words, vocabulary, code, sense from search_synonym", Object[].class)
                .getResultList()
                .forEach(row -> concepts.concept((String) row[1], (String) row[2])
                        .ifPresent(concept -> add(meanings, (String) row[0], concept, "ordinary".equals(row[3]))));
        return meanings;
    }

    private static void add(Map<String, Meaning> meanings, String words, Concept concept, boolean ordinary) {
        var meaning = meanings.getOrDefault(words, new Meaning(List.of(), false));
        var together = new ArrayList<>(meaning.concepts());
        if (!together.contains(concept)) {
            together.add(concept);
        }
        meanings.put(words, new Meaning(together, meaning.ordinary() || ordinary));
    }

    /**
     * @param ordinary whether the words are also common ones, which name the concept only at the end of a query or
     *     before another concept
     */
    record Meaning(List<Concept> concepts, boolean ordinary) {}

    private record Known(Map<String, Meaning> meanings, Instant readAt) {}
}
