package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import jakarta.inject.Singleton;
import java.time.Clock;
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

/** Lists proposals: all for curators, those of their resources for maintainers. */
@Singleton
class ProposalList {
    /** When a draft would be submitted: later than anything that was. */
    private static final String SUBMITTED = "coalesce(p.submitted_at, cast('9999-12-31T00:00:00Z' as timestamptz))";

    private static final String TEST_OVER = "p.state = 'in-test' and p.test_until < :today";

    private final Session session;
    private final Caller caller;
    private final Accounts accounts;
    private final Clock clock;

    ProposalList(Session session, Caller caller, Accounts accounts, Clock clock) {
        this.clock = clock;
        this.session = session;
        this.caller = caller;
        this.accounts = accounts;
    }

    Slice<Proposal> page(ProposalFilter filter, PageRequest request) {
        var rows = rows(filter, request);
        var slice = request.slice(
                rows,
                row -> filter.sort == null ? List.of(row[0]) : List.of(row[1], row[0]),
                Total.counted(count(filter)));
        var byId = proposals(slice.items().stream().map(row -> (UUID) row[0]).toList());
        return slice.map(row -> byId.get((UUID) row[0]));
    }

    /** How many there are in each state, whatever states are asked for. */
    Map<String, List<FacetValue>> facets(ProposalFilter filter) {
        if (filter.facets == null) {
            return null;
        }
        var conditions = conditions(filter);
        conditions.remove("state");
        var sql = "select p.state, count(*) from proposal p where " + String.join(" and ", conditions.values())
                + " group by 1 order by 2 desc, 1";
        var values = bind(session.createNativeQuery(sql, Object[].class), filter, conditions).getResultList().stream()
                .map(row -> new FacetValue(
                        (String) row[0],
                        Words.read(ProposalState.class, (String) row[0])
                                .orElseThrow()
                                .label(),
                        ((Number) row[1]).longValue()))
                .toList();
        return Map.of("state", values);
    }

    private List<Object[]> rows(ProposalFilter filter, PageRequest request) {
        var descending = (filter.sort == null || filter.sort.startsWith("-")) != request.backwards();
        var direction = descending ? " desc" : "";
        var conditions = conditions(filter);
        if (request.position().isPresent()) {
            conditions.put("edge", beyond(filter.sort != null, descending));
        }
        var sql = "select p.id, " + SUBMITTED + " as submitted from proposal p where "
                + String.join(" and ", conditions.values()) + " order by "
                + (filter.sort == null ? "" : SUBMITTED + direction + ", ") + "p.id" + direction + " limit :fetch";
        var query = bind(session.createNativeQuery(sql, Object[].class), filter, conditions)
                .addScalar("id", UUID.class)
                .addScalar("submitted", Instant.class)
                .setParameter("fetch", request.fetch());
        request.position().ifPresent(position -> continueAt(query, position.keys()));
        return query.getResultList();
    }

    private static String beyond(boolean sorted, boolean descending) {
        var comparison = descending ? " < " : " > ";
        return sorted
                ? "(" + SUBMITTED + ", p.id)" + comparison + "(cast(:submitted as timestamptz), cast(:id as uuid))"
                : "p.id" + comparison + "cast(:id as uuid)";
    }

    /** A cursor is signed, so its keys are ours; an unreadable one can only be of an older release. */
    private static void continueAt(NativeQuery<Object[]> query, List<String> keys) {
        try {
            query.setParameter("id", UUID.fromString(keys.get(keys.size() - 1)));
            if (keys.size() > 1) {
                query.setParameter("submitted", Instant.parse(keys.get(0)));
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    private long count(ProposalFilter filter) {
        var conditions = conditions(filter);
        var sql = "select count(*) from (select 1 from proposal p where " + String.join(" and ", conditions.values())
                + " limit :most) m";
        return bind(session.createNativeQuery(sql, Long.class), filter, conditions)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult();
    }

    /** Constant pieces of SQL, one for each filter that is present. */
    private Map<String, String> conditions(ProposalFilter filter) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("all", "true");
        if (!caller.is(Roles.CURATOR)) {
            conditions.put(
                    "account",
                    "p.resource_id in (select m.resource_id from maintainer m where m.account_id = :account)");
        }
        if (!filter.state.isEmpty()) {
            conditions.put("state", "p.state = any(cast(:state as text[]))");
        }
        if (filter.testOver != null) {
            conditions.put("today", filter.testOver ? TEST_OVER : "(" + TEST_OVER + ") is not true");
        }
        if (!filter.resource.isEmpty()) {
            conditions.put(
                    "resource",
                    "p.resource_id in (select r.id from resource r where r.slug = any(cast(:resource as text[])))");
        }
        return conditions;
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, ProposalFilter filter, Map<String, String> conditions) {
        if (conditions.containsKey("account")) {
            query.setParameter("account", accounts.current().id());
        }
        if (conditions.containsKey("state")) {
            query.setParameter("state", filter.state.stream().map(Words::of).toArray(String[]::new));
        }
        if (conditions.containsKey("today")) {
            query.setParameter("today", TestPeriod.today(clock));
        }
        if (conditions.containsKey("resource")) {
            query.setParameter("resource", filter.resource.toArray(String[]::new));
        }
        return query;
    }

    private Map<UUID, Proposal> proposals(List<UUID> ids) {
        return session
                .createQuery("from Proposal p join fetch p.resource where p.id in :ids", Proposal.class)
                .setParameter("ids", ids)
                .list()
                .stream()
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
    }
}
