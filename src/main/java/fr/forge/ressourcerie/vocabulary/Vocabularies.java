package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** The vocabularies and, as pages, their concepts: lists that are at hand whole and cut here. */
@Singleton
class Vocabularies implements PanacheRepositoryBase<Vocabulary, String> {
    private final Concepts concepts;
    private final Versions versions;

    Vocabularies(Concepts concepts, Versions versions) {
        this.concepts = concepts;
        this.versions = versions;
    }

    Slice<VocabularyView> page(PageRequest request) {
        return cut(request, list("", Sort.by("position")), Vocabulary::position).map(this::view);
    }

    VocabularyView get(String id) {
        return view(known(id));
    }

    /** The list, or the trees whose roots it is. */
    Slice<ConceptSheet> concepts(ConceptFilter filter, String id, PageRequest request) {
        var listed = listed(id, filter);
        if (!filter.tree()) {
            return cut(request, listed, Concept::rank).map(concept -> sheet(concept, null));
        }
        var tree = new ConceptTree(listed);
        return cut(request, tree.roots(), Concept::rank).map(root -> tree.grow(root, this::sheet));
    }

    /** Every concept, in the form in which the list can be loaded again. */
    String table(String id) {
        var all = concepts.of(known(id).id());
        return ConceptTable.of(all, concepts::related, concepts::alternatives);
    }

    private List<Concept> listed(String id, ConceptFilter filter) {
        return concepts.of(known(id).id()).stream().filter(filter::wants).toList();
    }

    private ConceptSheet sheet(Concept concept, List<ConceptSheet> children) {
        return ConceptSheet.of(concept, concepts.related(concept), concepts.alternatives(concept), children);
    }

    private Vocabulary known(String id) {
        return find("id = ?1 or plural = ?1", id)
                .firstResultOptional()
                .orElseThrow(VocabularyProblems.UNKNOWN::because);
    }

    private VocabularyView view(Vocabulary vocabulary) {
        var offered = concepts.of(vocabulary.id()).stream().filter(concept -> !concept.obsolete());
        var version = VersionView.of(versions.current(vocabulary.id()));
        return VocabularyView.of(vocabulary, version, (int) offered.count());
    }

    private static <T> Slice<T> cut(PageRequest request, List<T> all, ToIntFunction<T> rank) {
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
