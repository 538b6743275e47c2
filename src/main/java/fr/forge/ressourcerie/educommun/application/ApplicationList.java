package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists applications: all for managers, their own for everyone else. */
@Singleton
class ApplicationList {
    /** When something that is not submitted would have been: later than anything that was. */
    private static final String SUBMITTED = "coalesce(a.submitted_at, cast('9999-12-31T00:00:00Z' as timestamptz))";

    private static final Map<String, String> FACETS = Map.of(
            "state",
            "a.state",
            "applicantKind",
            "a.applicant_kind",
            "academy",
            "a.facts -> 'organisation' ->> 'academy'");

    private final Session session;
    private final Caller caller;
    private final Accounts accounts;
    private final Concepts concepts;

    ApplicationList(Session session, Caller caller, Accounts accounts, Concepts concepts) {
        this.concepts = concepts;
        this.session = session;
        this.caller = caller;
        this.accounts = accounts;
    }

    Slice<Application> page(ApplicationFilter filter, PageRequest request) {
        var slice = request.slice(
                rows(filter, request),
                row -> filter.sort == null ? List.of(row[0]) : List.of(row[1], row[0]),
                Total.counted(count(filter)));
        var byId = applications(slice.items().stream().map(row -> (UUID) row[0]).toList());
        return slice.map(row -> byId.get((UUID) row[0]));
    }

    /** How many there are of each, whatever is asked for of that. */
    Map<String, List<FacetValue>> facets(ApplicationFilter filter) {
        if (filter.facets == null) {
            return null;
        }
        var found = new LinkedHashMap<String, List<FacetValue>>();
        List.of(filter.facets.split(",")).forEach(facet -> found.put(facet, facet(filter, facet)));
        return found;
    }

    private List<FacetValue> facet(ApplicationFilter filter, String facet) {
        var conditions = conditions(filter);
        conditions.remove(facet);
        var column = FACETS.get(facet);
        var sql = "select " + column + ", count(*) from application a join call c on c.id = a.call_id where "
                + String.join(" and ", conditions.values()) + " and " + column
                + " is not null group by 1 order by 2 desc, 1 limit 100";
        return bind(session.createNativeQuery(sql, Object[].class), filter, conditions).getResultList().stream()
                .map(row ->
                        new FacetValue((String) row[0], label(facet, (String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    private String label(String facet, String value) {
        return facet.equals("academy")
                ? concepts.concept("academy", value).map(Concept::label).orElse(value)
                : value;
    }

    private List<Object[]> rows(ApplicationFilter filter, PageRequest request) {
        var key = filter.sort == null ? "a.id" : filter.sort.endsWith("updatedAt") ? "a.updated_at" : SUBMITTED;
        var descending = (filter.sort == null || filter.sort.startsWith("-")) != request.backwards();
        var direction = descending ? " desc" : "";
        var conditions = conditions(filter);
        if (request.position().isPresent()) {
            var than = descending ? " < " : " > ";
            conditions.put(
                    "edge",
                    filter.sort == null
                            ? "a.id" + than + "cast(:id as uuid)"
                            : "(" + key + ", a.id)" + than + "(:at, cast(:id as uuid))");
        }
        var sql = "select a.id, " + (filter.sort == null ? "a.created_at" : key)
                + " as key from application a join call c on c.id = a.call_id where "
                + String.join(" and ", conditions.values()) + " order by "
                + (filter.sort == null ? "" : key + direction + ", ") + "a.id" + direction + " limit :fetch";
        var query = bind(session.createNativeQuery(sql, Object[].class), filter, conditions)
                .addScalar("id", UUID.class)
                .addScalar("key", Instant.class)
                .setParameter("fetch", request.fetch());
        request.position().ifPresent(edge -> {
            var keys = edge.keys();
            query.setParameter("id", UUID.fromString(keys.get(keys.size() - 1)));
            if (filter.sort != null) {
                query.setParameter("at", instant(keys.get(0)));
            }
        });
        return query.getResultList();
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException other) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    private long count(ApplicationFilter filter) {
        var conditions = conditions(filter);
        var sql = "select count(*) from (select 1 from application a join call c on c.id = a.call_id where "
                + String.join(" and ", conditions.values()) + " limit :most) m";
        return bind(session.createNativeQuery(sql, Long.class), filter, conditions)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult();
    }

    /** Constant pieces of SQL, one for each filter that is present. */
    private Map<String, String> conditions(ApplicationFilter filter) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("all", "true");
        if (!caller.is(Roles.MANAGER)) {
            conditions.put(
                    "own", "a.id in (select m.application_id from application_member m where m.account_id = :account)");
        }
        if (!filter.call.isEmpty()) {
            conditions.put("call", "c.slug = any(cast(:call as text[]))");
        }
        if (!filter.state.isEmpty()) {
            conditions.put("state", "a.state = any(cast(:state as text[]))");
        }
        if (!filter.applicantKind.isEmpty()) {
            conditions.put("applicantKind", "a.applicant_kind = any(cast(:applicantKind as text[]))");
        }
        if (!filter.academy.isEmpty()) {
            conditions.put("academy", "a.facts -> 'organisation' ->> 'academy' = any(cast(:academy as text[]))");
        }
        if (filter.complete != null) {
            conditions.put("complete", "(a.missing = 0) = :complete");
        }
        if (filter.q != null) {
            conditions.put("q", """
                    (select bool_and(position(w in unaccent(lower(concat_ws(' ', a.title, a.facts ->> 'summary',
                            a.facts -> 'organisation' ->> 'name')))) > 0)
                        from regexp_split_to_table(unaccent(lower(btrim(:q))), '\\s+') w)""");
        }
        return conditions;
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, ApplicationFilter filter, Map<String, String> conditions) {
        Map<String, Function<ApplicationFilter, Object>> values = Map.of(
                "call", it -> it.call.toArray(String[]::new),
                "state", it -> it.state.stream().map(Words::of).toArray(String[]::new),
                "applicantKind", it -> it.applicantKind.stream().map(Words::of).toArray(String[]::new),
                "academy", it -> it.academy.toArray(String[]::new),
                "complete", it -> it.complete,
                "q", it -> it.q);
        values.forEach((name, value) -> {
            if (conditions.containsKey(name)) {
                query.setParameter(name, value.apply(filter));
            }
        });
        if (conditions.containsKey("own")) {
            query.setParameter("account", accounts.current().id());
        }
        return query;
    }

    private Map<UUID, Application> applications(List<UUID> ids) {
        return session
                .createSelectionQuery("from Application a where a.id in :ids", Application.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }
}
