package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists collections, the newest first: the public ones for everyone, and to each caller those that are theirs. */
@Singleton
class CollectionList {
    private static final String ACADEMY = "academy";
    private static final String LISTED = "c.visibility = 'public' and c.hidden_at is null";
    private static final String WORDS = """
            public.search_text(:q) <> '' and public.search_text(concat_ws(' ', c.title, c.summary)) like all (
                select '%' || word || '%' from unnest(string_to_array(public.search_text(:q), ' ')) word)""";

    private final Session session;
    private final Keepers keepers;
    private final CollectionViews views;
    private final Concepts concepts;

    CollectionList(Session session, Keepers keepers, CollectionViews views, Concepts concepts) {
        this.session = session;
        this.keepers = keepers;
        this.views = views;
        this.concepts = concepts;
    }

    Slice<CollectionSummary> page(CollectionFilter filter, PageRequest request) {
        var slice = slice(new Chosen(conditions(filter), values(filter)), request);
        var shown = views.summaries(slice.items());
        return slice.map(collection -> shown.get(collection.id()));
    }

    /** How many there are of each academy, whatever academies are asked for. */
    Map<String, List<FacetValue>> facets(CollectionFilter filter) {
        if (filter.facets == null) {
            return null;
        }
        var conditions = conditions(filter);
        conditions.remove(ACADEMY);
        var sql = "select c.academy, count(*) from collection c where c.academy is not null and "
                + String.join(" and ", conditions.values()) + " group by 1 order by 2 desc, 1";
        var counted = bind(session.createNativeQuery(sql, Object[].class), values(filter)).getResultList().stream()
                .map(row -> facet((String) row[0], ((Number) row[1]).longValue()))
                .toList();
        return Map.of(ACADEMY, counted);
    }

    private FacetValue facet(String code, long count) {
        return new FacetValue(
                code, concepts.concept(ACADEMY, code).map(Concept::label).orElse(code), count);
    }

    /** What the caller keeps or is offered, whoever else finds it. */
    Slice<MyCollectionView> mine(MyCollectionFilter filter, PageRequest request) {
        var relations = new LinkedHashMap<String, String>();
        relations.put("owner", "c.owner_id = :me");
        relations.put("offered", "c.offered_to = :me");
        keepers.academy().ifPresent(academy -> relations.put("editor", "c.academy = :mine"));
        if (!filter.relation.isEmpty()) {
            relations.keySet().retainAll(filter.relation);
        }
        var any = relations.isEmpty()
                ? "false"
                : relations.values().stream().collect(Collectors.joining(" or ", "(", ")"));
        var values = new LinkedHashMap<String, Object>();
        values.put("me", keepers.current().id());
        values.put("mine", keepers.academy().orElse(""));
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("mine", any);
        var slice = slice(new Chosen(conditions, values), request);
        var shown = views.summaries(slice.items());
        return slice.map(collection ->
                new MyCollectionView(relation(collection), collection.hidden(), shown.get(collection.id())));
    }

    private String relation(Collection collection) {
        if (collection.keeper().owner() == null) {
            return "editor";
        }
        return keepers.keep(collection) ? "owner" : "offered";
    }

    private Slice<Collection> slice(Chosen chosen, PageRequest request) {
        var where = " from collection c where "
                + String.join(" and ", chosen.conditions().values());
        var most = new LinkedHashMap<>(chosen.values());
        most.put("most", Total.EXACT_UP_TO + 1);
        var total = bind(
                        session.createNativeQuery(
                                "select count(*) from (select 1" + where + " limit :most) m", Long.class),
                        most)
                .getSingleResult();
        var values = new LinkedHashMap<>(chosen.values());
        values.put("fetch", request.fetch());
        var sql = new StringBuilder("select c.*").append(where);
        request.position().ifPresent(edge -> {
            sql.append(request.backwards() ? " and c.id > cast(:edge as uuid)" : " and c.id < cast(:edge as uuid)");
            values.put("edge", UUID.fromString(edge.keys().get(0)));
        });
        sql.append(request.backwards() ? " order by c.id" : " order by c.id desc")
                .append(" limit :fetch");
        return request.slice(
                bind(session.createNativeQuery(sql.toString(), Collection.class), values)
                        .getResultList(),
                collection -> List.of(collection.id()),
                Total.counted(total));
    }

    /** Constant pieces of SQL, one for each filter that is present. */
    private static Map<String, String> conditions(CollectionFilter filter) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("listed", LISTED);
        if (filter.q != null) {
            conditions.put("q", WORDS);
        }
        if (!filter.academy.isEmpty()) {
            conditions.put(ACADEMY, "c.academy = any(cast(:academy as text[]))");
        }
        if (!filter.owner.isEmpty()) {
            conditions.put("owner", """
                    c.owner_id in (select k.account_id from contributor k
                        where k.name is not null and k.handle = any(cast(:owner as text[])))""");
        }
        if (!filter.resource.isEmpty()) {
            conditions.put("resource", """
                    c.id in (select e.collection_id from collection_resource e join resource r on r.id = e.resource_id
                        where r.slug = any(cast(:resource as text[])) and %s)""".formatted(Entries.SHOWN));
        }
        return conditions;
    }

    private Map<String, Object> values(CollectionFilter filter) {
        var values = new LinkedHashMap<String, Object>();
        values.put("q", filter.q);
        values.put(
                ACADEMY,
                concepts.found(ACADEMY, ACADEMY, filter.academy, new ArrayList<>())
                        .toArray(String[]::new));
        values.put("owner", filter.owner.toArray(String[]::new));
        values.put("resource", filter.resource.toArray(String[]::new));
        return values;
    }

    /** Binds the values that the statement names, and no other. */
    private static <T> NativeQuery<T> bind(NativeQuery<T> query, Map<String, Object> values) {
        query.getParameterMetadata()
                .getNamedParameterNames()
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }

    /** Constant conditions, and values of which they name some. */
    private record Chosen(Map<String, String> conditions, Map<String, Object> values) {}
}
