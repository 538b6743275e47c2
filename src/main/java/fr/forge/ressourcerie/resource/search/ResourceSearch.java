package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds resources: the ids of a page in one query, then their rows, the total and the facets, each bounded. */
@Singleton
class ResourceSearch {
    private static final Map<String, String> FACET_VALUES = Map.of(
            "kind", "r.kind",
            "level", "unnest(r.levels)",
            "discipline", "unnest(r.disciplines)",
            "audience", "unnest(r.audiences)",
            "licence", "r.licence_code",
            "keyword", "unnest(r.keywords)",
            "organisation", "r.organisation",
            "label", "unnest(r.labels)");

    private static final String RANKED_FROM = """
            (select r.id, round(1000000 * ts_rank(r.words, websearch_to_tsquery('public.ressourcerie', :q), 1))::integer
                 as relevance
             from resource r""";
    private static final String RANKED_END = ") r";

    private final Session session;
    private final Concepts concepts;

    ResourceSearch(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    Slice<Resource> page(ResourceFilter filter, PageRequest request) {
        var criteria = new ResourceCriteria(filter, concepts);
        var order = ResourceOrder.of(filter);
        var found = ids(criteria, order, request);
        var slice = request.slice(found, row -> order.position(row[1], row[0]), total(criteria));
        var byId = rows(slice.items().stream().map(row -> (UUID) row[0]).toList());
        return slice.map(row -> byId.get((UUID) row[0]));
    }

    /** For each facet asked for, its most frequent values among what the other filters find. */
    Map<String, List<FacetValue>> facets(ResourceFilter filter) {
        if (filter.facets == null) {
            return null;
        }
        var criteria = new ResourceCriteria(filter, concepts);
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        new LinkedHashSet<>(List.of(filter.facets.split(","))).forEach(name -> facets.put(name, facet(name, criteria)));
        return facets;
    }

    private List<Object[]> ids(ResourceCriteria criteria, ResourceOrder order, PageRequest request) {
        var ranked = order == ResourceOrder.RELEVANCE;
        var sql = new StringBuilder("select r.id, ").append(order.key()).append(" as key from ");
        sql.append(ranked ? RANKED_FROM : "resource r").append(" where ").append(criteria.where(null));
        if (ranked) {
            sql.append(RANKED_END);
        }
        if (request.position().isPresent()) {
            sql.append(ranked ? " where " : " and ").append(order.beyond(request.backwards()));
        }
        sql.append(" order by ").append(order.by(request.backwards())).append(" limit :fetch");
        var query = bind(session.createNativeQuery(sql.toString(), Object[].class), criteria.values(null))
                .addScalar("id", UUID.class)
                .addScalar("key", order.keyType())
                .setParameter("fetch", request.fetch());
        request.position().ifPresent(position -> continueAt(query, order, position.keys()));
        return query.getResultList();
    }

    /** A cursor is signed, so its keys are ours; an unreadable one can only be of an older release. */
    private static void continueAt(NativeQuery<Object[]> query, ResourceOrder order, List<String> keys) {
        try {
            query.setParameter("id", UUID.fromString(keys.get(keys.size() - 1)));
            if (order.keyed()) {
                query.setParameter("key", order.readKey(keys.get(0)));
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    private Total total(ResourceCriteria criteria) {
        var sql = "select count(*) from (select 1 from resource r where " + criteria.where(null) + " limit :most) m";
        return Total.counted(bind(session.createNativeQuery(sql, Long.class), criteria.values(null))
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    private List<FacetValue> facet(String name, ResourceCriteria criteria) {
        var sql = "select value, count(*) from (select " + FACET_VALUES.get(name)
                + " as value from (select * from resource r where " + criteria.where(name)
                + " limit :most) r) v where value is not null group by 1 order by 2 desc, 1 limit 50";
        var rows = bind(session.createNativeQuery(sql, Object[].class), criteria.values(name))
                .setParameter("most", Total.EXACT_UP_TO)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new FacetValue((String) row[0], label(name, (String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    private String label(String facet, String value) {
        return concepts.concept(facet, value).map(Concept::label).orElse(value);
    }

    private Map<UUID, Resource> rows(List<UUID> ids) {
        return session
                .createQuery("from Resource where id in :ids", Resource.class)
                .setParameter("ids", ids)
                .list()
                .stream()
                .collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
