package fr.forge.ressourcerie.vocabulary;

import java.text.Normalizer;
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

/** The concepts of all vocabularies with their relations, immutable. */
class ConceptGraph {
    private final Map<String, List<Concept>> lists = new HashMap<>();
    private final Map<String, Concept> words = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> related = new HashMap<>();
    private final Map<String, List<String>> topics;
    private final Map<String, List<String>> licences;

    ConceptGraph(
            List<Concept> concepts,
            Map<String, List<String>> relations,
            Map<String, List<String>> topics,
            Map<String, List<String>> licences) {
        this.topics = topics;
        this.licences = licences;
        concepts.stream().sorted(Comparator.comparingInt(Concept::rank)).forEach(this::add);
        relations.forEach((from, codes) -> codes.forEach(code -> relate(from, code)));
    }

    private void add(Concept concept) {
        var vocabulary = concept.vocabulary();
        lists.computeIfAbsent(vocabulary, v -> new ArrayList<>()).add(concept);
        words.put(key(vocabulary, concept.code()), concept);
        words.put(key(vocabulary, concept.uri()), concept);
        concept.notation().ifPresent(notation -> words.put(key(vocabulary, notation), concept));
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
        return topics.getOrDefault(word(topic), List.of()).stream()
                .flatMap(key -> Optional.ofNullable(words.get(key)).stream())
                .toList();
    }

    Optional<Concept> licenceOfGitlab(String key) {
        return licences.getOrDefault(key, List.of()).stream().findFirst().flatMap(code -> byCode("licence", code));
    }

    /** The offered codes whose letters resemble the word most, five at most. */
    List<String> closeTo(String vocabulary, String word) {
        var target = word(word);
        return of(vocabulary).stream()
                .filter(concept -> !concept.obsolete())
                .sorted(Comparator.comparingInt(
                        concept -> Math.min(distance(target, concept.code()), distance(target, word(concept.label())))))
                .limit(5)
                .map(Concept::code)
                .toList();
    }

    private static String key(String vocabulary, String word) {
        return vocabulary + "/" + word.toLowerCase(Locale.ROOT);
    }

    /** Lower case, without accents, words joined by hyphens: the form of the mapping table. */
    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Levenshtein's distance over at most 64 letters of each. */
    private static int distance(String a, String b) {
        var left = a.length() > 64 ? a.substring(0, 64) : a;
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (left.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
