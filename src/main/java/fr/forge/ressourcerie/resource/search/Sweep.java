package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Goes over the matches in one statement, however much is asked of them: how many they are, how often each facet value
 * occurs, and which come first when they are few. It stops at one more than {@link Total#EXACT_UP_TO}.
 */
@Singleton
class Sweep {
    /** So many are ranked all together; of more, the best are found by {@link Layers}. */
    static final int RANKED_TOGETHER = 1_000;

    private static final int VALUES = 50;
    private static final String ID = ", s.resource_id";
    /**
     * The bound stands outside of what it bounds, which is then planned as if all of it were wanted: otherwise the planner
     * hopes to meet that many matches soon, and reads rows one after the other.
     */
    private static final String SETS = """
            %1$s_all as materialized (select s.facet_set%3$s from %2$s),
            %1$s as materialized (
                select facet_set, count(*) as n from (select facet_set from %1$s_all limit :most) x group by facet_set)""";

    /** Of a whole scope, an index of resources is enough. */
    private static final String ALL =
            "select 'total' as part, cast(null as text) as value, count(*) as n from (select r.id from %s limit :most) m";

    private static final String FEW = """
            , few as materialized (select s.resource_id, %s as score from resource_search s
                where s.resource_id = any(array(select resource_id from m_all limit :together)))""";

    private static final String COUNTED = """
             union all select split_part(f, ':', 1), substr(f, strpos(f, ':') + 1), cast(sum(n) as bigint)
            from %s join search_facets k on k.id = facet_set cross join unnest(k.facets) f
            where f like any(cast(:%s as text[])) group by f""";

    private static final String COUNTED_BESIDE = """
             union all (select '%1$s', substr(f, length('%1$s:') + 1), count(*)
            from (select marks from %2$s_all limit :most) x cross join unnest(x.marks) f
            where starts_with(f, '%1$s:') group by f order by 3 desc, 2 limit 50)""";
    /** Their values are too many to be in sets: they are among the marks of each row. */
    /** From the few who show an academy, not from the many resources. */
    private static final String COUNTED_ACADEMY = """
             union all (select 'academy', a.academy, count(*) from (
                select distinct c.academy, n.resource_id
                from contributor c join contribution n on n.contributor_id = c.id where c.academy is not null) a
            join (select resource_id from %1$s_all limit :most) x on x.resource_id = a.resource_id
            group by 2 order by 3 desc, 2 limit 50)""";

    private static final Set<String> BESIDE = Set.of("keyword", "organisation");

    private final Session session;
    private final Concepts concepts;

    Sweep(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /** Counts only. */
    Swept over(ResourceCriteria criteria, Set<String> facets) {
        if (facets.isEmpty() && !criteria.narrows()) {
            return read(new Sql().add(ALL.formatted(criteria.resources())).bind("most", Total.EXACT_UP_TO + 1), facets);
        }
        var sql = matches(criteria, facets, facets.contains(ResourceCriteria.ACADEMY) ? ID : "")
                .add(" select 'total' as part, cast(null as text) as value, cast(sum(n) as bigint) as n from m");
        counts(sql, criteria, facets);
        return read(sql, facets);
    }

    /** Counts, and the matches of one page in the order of relevance when they are few enough to be ranked together. */
    Swept over(ResourceCriteria criteria, Relevance relevance, Set<String> facets, PageRequest request) {
        var sql = matches(criteria, facets, ID)
                .add(FEW.formatted(relevance.score()))
                .bind("together", RANKED_TOGETHER)
                .bind(relevance.values())
                .add(" select 'total' as part, cast(null as text) as value, cast(sum(n) as bigint) as n from m")
                .add(" union all (select 'item', cast(resource_id as text), score from (select * from few"
                        + " where (select sum(n) from m) <= :together limit :together) f");
        RankedSearch.continued(sql, RankedSearch.at(request), request.backwards(), request.fetch())
                .add(")");
        counts(sql, criteria, facets);
        return read(sql, facets);
    }

    /** The matches themselves are read once, however dear it is to tell them: a phrase is looked for in each text. */
    private static Sql matches(ResourceCriteria criteria, Set<String> facets, String columns) {
        var shared = facets.stream().filter(name -> !criteria.has(name)).toList();
        var sql = new Sql()
                .add("with " + SETS.formatted("m", criteria.matches(null), columns + marks(shared)))
                .bind(criteria.values())
                .bind("most", Total.EXACT_UP_TO + 1);
        facets.stream()
                .filter(criteria::has)
                .forEach(name -> sql.add(", " + SETS.formatted("m_" + name, criteria.matches(name), beside(name))));
        return sql;
    }

    private static String beside(String facet) {
        return facet.equals(ResourceCriteria.ACADEMY) ? ID : marks(List.of(facet));
    }

    private static String marks(List<String> facets) {
        return facets.stream().anyMatch(BESIDE::contains) ? ", s.marks" : "";
    }

    /** A facet with a filter of its own is counted over the matches of the others. */
    private static void counts(Sql sql, ResourceCriteria criteria, Set<String> facets) {
        var shared = new ArrayList<String>();
        for (var name : facets) {
            if (name.equals(ResourceCriteria.ACADEMY)) {
                sql.add(COUNTED_ACADEMY.formatted(criteria.has(name) ? "m_" + name : "m"));
            } else if (BESIDE.contains(name)) {
                sql.add(COUNTED_BESIDE.formatted(name, criteria.has(name) ? "m_" + name : "m"));
            } else if (criteria.has(name)) {
                sql.add(COUNTED.formatted("m_" + name, "of_" + name)).bind("of_" + name, new String[] {name + ":%"});
            } else {
                shared.add(name + ":%");
            }
        }
        if (!shared.isEmpty()) {
            sql.add(COUNTED.formatted("m", "shared")).bind("shared", shared.toArray(String[]::new));
        }
    }

    private Swept read(Sql sql, Set<String> facets) {
        var total = Total.counted(0);
        var best = new ArrayList<Match>();
        var values = new LinkedHashMap<String, List<FacetValue>>();
        facets.forEach(name -> values.put(name, new ArrayList<>()));
        for (var row : sql.on(session).getResultList()) {
            var part = (String) row[0];
            var value = (String) row[1];
            var count = row[2] == null ? 0 : ((Number) row[2]).longValue();
            switch (part) {
                case "total" -> total = Total.counted(count);
                case "item" -> best.add(new Match(0, (int) count, UUID.fromString(value)));
                default -> values.get(part).add(new FacetValue(value, label(part, value), count));
            }
        }
        values.replaceAll((name, counted) -> mostFrequent(counted));
        return new Swept(total, best, values);
    }

    private static List<FacetValue> mostFrequent(List<FacetValue> counted) {
        return counted.stream()
                .sorted(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value))
                .limit(VALUES)
                .toList();
    }

    private String label(String facet, String value) {
        var vocabulary = facet.equals(ResourceCriteria.PERSONAL_DATA) ? "personal-data" : facet;
        return concepts.concept(vocabulary, value).map(Concept::label).orElse(value);
    }
}
