package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The concepts of all vocabularies with their relations, immutable. */
class ConceptGraph {
    /** Beyond it nobody would say that two words look alike, and counting on would cost. */
    private static final int FARTHEST = 16;

    private static final int BEGINNING = 4;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);

    private final Map<String, List<Concept>> lists = new HashMap<>();
    private final Map<String, Concept> words = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> related = new HashMap<>();
    private final Map<String, List<String>> alternatives;
    private final Map<String, List<String>> topics;
    private final Map<String, List<String>> licences;

    ConceptGraph(
            List<Concept> concepts,
            Map<String, List<String>> relations,
            Map<String, List<String>> alternatives,
            Map<String, List<String>> topics,
            Map<String, List<String>> licences) {
        this.alternatives = alternatives;
        this.topics = topics;
        this.licences = licences;
        concepts.stream().sorted(Comparator.comparingInt(Concept::rank)).forEach(this::add);
        // A notation never hides another concept's code or URI.
        lists.values().stream()
                .flatMap(List::stream)
                .forEach(concept -> concept.notation()
                        .ifPresent(notation -> words.putIfAbsent(key(concept.vocabulary(), notation), concept)));
        relations.forEach((from, codes) -> codes.forEach(code -> relate(from, code)));
    }

    private void add(Concept concept) {
        var vocabulary = concept.vocabulary();
        lists.computeIfAbsent(vocabulary, v -> new ArrayList<>()).add(concept);
        words.put(key(vocabulary, concept.code()), concept);
        words.put(key(vocabulary, concept.uri()), concept);
        concept.broader()
                .ifPresent(broader -> narrower.computeIfAbsent(key(vocabulary, broader), k -> new ArrayList<>())
                        .add(concept.code()));
    }

    private void relate(String from, String code) {
        var slash = from.indexOf('/');
        var vocabulary = from.substring(0, slash);
        var other = from.substring(slash + 1);
        related.computeIfAbsent(key(vocabulary, other), k -> new ArrayList<>()).add(code);
        related.computeIfAbsent(key(vocabulary, code), k -> new ArrayList<>()).add(other);
    }

    List<Concept> of(String vocabulary) {
        return lists.getOrDefault(vocabulary, List.of());
    }

    Optional<Concept> byCode(String vocabulary, String code) {
        return byWord(vocabulary, code).filter(concept -> concept.code().equals(code));
    }

    /** By code, URI or notation, whatever the case. */
    Optional<Concept> byWord(String vocabulary, String word) {
        return Optional.ofNullable(words.get(key(vocabulary, word)));
    }

    List<String> alternatives(Concept concept) {
        return alternatives.getOrDefault(concept.vocabulary() + "/" + concept.code(), List.of());
    }

    List<String> related(Concept concept) {
        return related.getOrDefault(key(concept.vocabulary(), concept.code()), List.of());
    }

    /** The concept, all that it contains, all that contains it, and what is related to it. */
    Set<String> around(Concept concept) {
        var codes = new LinkedHashSet<String>();
        var inside = new ArrayDeque<>(List.of(concept.code()));
        while (!inside.isEmpty()) {
            var code = inside.pop();
            if (codes.add(code)) {
                inside.addAll(narrower.getOrDefault(key(concept.vocabulary(), code), List.of()));
            }
        }
        for (var wider = concept.broader(); wider.isPresent(); ) {
            codes.add(wider.get());
            wider = byCode(concept.vocabulary(), wider.get()).flatMap(Concept::broader);
        }
        codes.addAll(related(concept));
        return codes;
    }

    List<Concept> meantBy(String topic) {
        return topics.getOrDefault(Slug.of(topic), List.of()).stream()
                .flatMap(key -> Optional.ofNullable(words.get(key)).stream())
                .toList();
    }

    Optional<Concept> licenceOfGitlab(String key) {
        return licences.getOrDefault(key, List.of()).stream().findFirst().flatMap(code -> byCode("licence", code));
    }

    /** The offered codes whose letters resemble the word most, five at most. */
    List<String> closeTo(String vocabulary, String word) {
        var target = Slug.of(word, 64);
        record Near(String code, int distance) {}
        return of(vocabulary).stream()
                .filter(concept -> !concept.obsolete())
                .map(concept -> new Near(
                        concept.code(), Math.min(distance(target, concept.code()), distance(target, concept.slug()))))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(5)
                .map(Near::code)
                .toList();
    }

    private static int commonBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** What begins alike or holds the word is closer than any number of letters tells: "maths", "GPL". */
    private static int distance(String target, String word) {
        if (target.length() >= 3 && (word.contains(target) || commonBeginning(target, word) >= BEGINNING)) {
            return 0;
        }
        var distance = DISTANCE.apply(target, word);
        return distance < 0 ? FARTHEST + 1 : distance;
    }

    private static String key(String vocabulary, String word) {
        return vocabulary + "/" + word.toLowerCase(Locale.ROOT);
    }
}
