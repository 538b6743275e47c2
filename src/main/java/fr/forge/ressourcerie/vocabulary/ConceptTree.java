package fr.forge.ressourcerie.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Concepts as trees; one whose wider concept is not among them is a root. */
final class ConceptTree {
    private final Map<String, Concept> shown;
    private final List<Concept> roots = new ArrayList<>();
    private final Map<String, List<Concept>> narrower = new HashMap<>();

    /** Loads refuse cycles, so that every concept stands under a root. */
    ConceptTree(List<Concept> concepts) {
        shown = concepts.stream().collect(Collectors.toMap(Concept::code, concept -> concept));
        concepts.forEach(concept -> parent(concept)
                .ifPresentOrElse(
                        parent -> narrower.computeIfAbsent(parent.code(), code -> new ArrayList<>())
                                .add(concept),
                        () -> roots.add(concept)));
    }

    List<Concept> roots() {
        return roots;
    }

    <T> T grow(Concept concept, BiFunction<Concept, List<T>, T> view) {
        var children = narrower.getOrDefault(concept.code(), List.of()).stream()
                .map(child -> grow(child, view))
                .toList();
        return view.apply(concept, children);
    }

    private Optional<Concept> parent(Concept concept) {
        return concept.broader().map(shown::get);
    }
}
