package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The vocabularies and, as pages, their concepts: short lists that are read whole and cut here. */
@Singleton
class Vocabularies implements PanacheRepositoryBase<Vocabulary, String> {
    private final Concepts concepts;

    Vocabularies(Concepts concepts) {
        this.concepts = concepts;
    }

    Slice<VocabularyView> page(PageRequest request) {
        return cut(request, list("", Sort.by("position")), Vocabulary::position).map(this::view);
    }

    VocabularyView get(String id) {
        return findByIdOptional(id).map(this::view).orElseThrow(VocabularyProblems.UNKNOWN::because);
    }

    Slice<ConceptSheet> concepts(String id, boolean obsolete, PageRequest request) {
        get(id);
        var listed =
                concepts.of(id).stream().filter(c -> obsolete || !c.obsolete()).toList();
        return cut(request, listed, Concept::rank).map(concept -> ConceptSheet.of(concept, concepts.related(concept)));
    }

    private VocabularyView view(Vocabulary vocabulary) {
        var offered = concepts.of(vocabulary.id()).stream().filter(c -> !c.obsolete());
        return VocabularyView.of(vocabulary, (int) offered.count());
    }

    private static <T> Slice<T> cut(PageRequest request, List<T> all, java.util.function.ToIntFunction<T> rank) {
        int edge = request.position()
                .map(position -> Integer.parseInt(position.keys().get(0)))
                .orElse(0);
        var order = Comparator.comparingInt(rank);
        var part = all.stream()
                .filter(item -> request.backwards() ? rank.applyAsInt(item) < edge : rank.applyAsInt(item) > edge)
                .sorted(request.backwards() ? order.reversed() : order)
                .limit(request.fetch())
                .toList();
        return request.slice(part, item -> List.of(rank.applyAsInt(item)), Total.counted(all.size()));
    }
}
