package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds resources: the ids of a page with the total and the facets, then their rows; each statement is bounded. */
@Singleton
class ResourceSearch {
    /** So few matches make a mistyped word likely. */
    private static final int FEW = 3;

    private final Session session;
    private final Concepts concepts;
    private final Gatherings gatherings;
    private final NamedConcepts names;
    private final Spelling spelling;
    private final Sweep sweep;
    private final RankedSearch ranked;

    ResourceSearch(
            Session session,
            Concepts concepts,
            Gatherings gatherings,
            NamedConcepts names,
            Spelling spelling,
            Sweep sweep,
            RankedSearch ranked) {
        this.session = session;
        this.concepts = concepts;
        this.gatherings = gatherings;
        this.names = names;
        this.spelling = spelling;
        this.sweep = sweep;
        this.ranked = ranked;
    }

    Found find(ResourceListFilter filter, PageRequest request) {
        var criteria = new ResourceCriteria(filter, concepts, gatherings);
        if (filter.q == null) {
            return walk(filter, criteria, request, "");
        }
        var words = SearchWords.parse(filter.q, names);
        if (words.nothing()) {
            return nothing(filter, request);
        }
        return decided(
                words,
                (what, corrections) -> search(filter, criteria, what, corrections, request),
                found -> found.resources().total());
    }

    /** What a filter stands for, decided once for all of its matches; nothing when its words cannot find anything. */
    Optional<ResourceCriteria> criteria(ResourceFilter filter) {
        var criteria = new ResourceCriteria(filter, concepts, gatherings);
        if (filter.q == null) {
            return Optional.of(criteria);
        }
        var words = SearchWords.parse(filter.q, names);
        if (words.nothing()) {
            return Optional.empty();
        }
        decided(
                words,
                (what, corrections) -> {
                    criteria.search(what, corrections);
                    return total(criteria);
                },
                Function.identity());
        return Optional.of(criteria);
    }

    /** A page of what a filter finds, in an order that has an index. */
    Slice<Resource> page(ResourceFilter filter, ResourceOrder order, PageRequest request) {
        return criteria(filter)
                .map(criteria -> {
                    var total = total(criteria);
                    var found = ids(criteria.resources(total), criteria, order, request);
                    return rows(
                            request.slice(found, row -> order.position(row[1], row[0]), total), row -> (UUID) row[0]);
                })
                .orElseGet(() -> request.slice(List.of(), row -> List.of(), Total.counted(0)));
    }

    /** How many a filter finds, exactly up to a bound. */
    Total total(ResourceCriteria criteria) {
        return sweep.over(criteria, Set.of()).total();
    }

    /** When hardly anything is found: with words that look alike, then with some of the words instead of all. */
    private <T> T decided(
            SearchWords words,
            BiFunction<SearchWords, Map<String, List<String>>, T> search,
            Function<T, Total> totalOf) {
        var found = search.apply(words, Map.of());
        if (totalOf.apply(found).count() >= FEW) {
            return found;
        }
        var corrections = spelling.corrections(words.needed());
        var wider = corrections.isEmpty() ? found : search.apply(words, corrections);
        return totalOf.apply(wider).count() > 0 || words.needed().size() < 2
                ? wider
                : search.apply(words.loosened(), corrections);
    }

    private Found search(
            ResourceListFilter filter,
            ResourceCriteria criteria,
            SearchWords words,
            Map<String, List<String>> corrections,
            PageRequest request) {
        criteria.search(words, corrections);
        var marked = words.markedQuery(corrections);
        if (ResourceOrder.of(filter) != ResourceOrder.RELEVANCE) {
            return walk(filter, criteria, request, marked);
        }
        var relevance = new Relevance(words, corrections);
        var at = RankedSearch.at(request);
        var swept = at.filter(match -> match.layer() > 0).isPresent()
                ? sweep.over(criteria, facets(filter))
                : sweep.over(criteria, relevance, facets(filter), request);
        var layered = at.map(match -> match.layer() > 0).orElse(swept.total().count() > Sweep.RANKED_TOGETHER);
        var matches = layered ? ranked.walk(criteria, relevance, request) : swept.best();
        var slice = request.slice(matches, Match::keys, swept.total());
        return found(filter, rows(slice, Match::id), swept, marked);
    }

    /** In an order that has an index. */
    private Found walk(ResourceListFilter filter, ResourceCriteria criteria, PageRequest request, String marked) {
        var order = ResourceOrder.of(filter);
        var swept = sweep.over(criteria, facets(filter));
        var resources = criteria.resources(swept.total());
        var slice = request.slice(
                ids(resources, criteria, order, request), row -> order.position(row[1], row[0]), swept.total());
        return found(filter, rows(slice, row -> (UUID) row[0]), swept, marked);
    }

    private static Found nothing(ResourceListFilter filter, PageRequest request) {
        var facets = facets(filter).stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> List.<fr.forge.ressourcerie.http.Page.FacetValue>of()));
        return new Found(
                request.slice(List.of(), row -> List.of(), Total.counted(0)),
                filter.facets == null ? null : facets,
                "");
    }

    private static Found found(ResourceListFilter filter, Slice<Resource> resources, Swept swept, String marked) {
        return new Found(resources, filter.facets == null ? null : swept.facets(), marked);
    }

    private static Set<String> facets(ResourceListFilter filter) {
        return filter.facets == null ? Set.of() : new LinkedHashSet<>(List.of(filter.facets.split(",")));
    }

    private List<Object[]> ids(String resources, ResourceCriteria criteria, ResourceOrder order, PageRequest request) {
        var sql = new Sql()
                .add("select r.id, " + order.key() + " as key from " + resources)
                .bind(criteria.values())
                .bind("fetch", request.fetch());
        request.position().ifPresent(position -> {
            sql.add(" and " + order.beyond(request.backwards()));
            continueAt(sql, order, position.keys());
        });
        return sql.add(" order by " + order.by(request.backwards()) + " limit :fetch")
                .on(session)
                .addScalar("id", UUID.class)
                .addScalar("key", order.keyType())
                .getResultList();
    }

    /** A cursor is signed, so its keys are ours; an unreadable one can only be of an older release. */
    private static void continueAt(Sql sql, ResourceOrder order, List<String> keys) {
        try {
            sql.bind("id", UUID.fromString(keys.get(keys.size() - 1)));
            if (order.keyed()) {
                sql.bind("key", order.readKey(keys.get(0)));
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    private <T> Slice<Resource> rows(Slice<T> slice, Function<T, UUID> id) {
        if (slice.items().isEmpty()) {
            return slice.map(nothing -> null);
        }
        var ids = slice.items().stream().map(id).toList();
        var byId =
                session
                        .createQuery("from Resource where id in :ids", Resource.class)
                        .setParameter("ids", ids)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Resource::id, Function.identity()));
        return slice.map(item -> byId.get(id.apply(item)));
    }
}
