package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists the calls that the caller may know of, the newest first. */
@Singleton
public class CallList {
    private final Session session;
    private final Calls calls;
    private final CallViews views;
    private final Clock clock;

    CallList(Session session, Calls calls, CallViews views, Clock clock) {
        this.session = session;
        this.calls = calls;
        this.views = views;
        this.clock = clock;
    }

    /** Those that everyone may know of, whoever asks. */
    public Slice<Call> published(PageRequest request) {
        return page(new CallFilter(), "c.state <> 'draft'", request);
    }

    Slice<CallSummary> page(CallFilter filter, PageRequest request) {
        return page(filter, calls.managed() ? "true" : "c.state <> 'draft'", request)
                .map(views::summary);
    }

    private Slice<Call> page(CallFilter filter, String visible, PageRequest request) {
        var conditions = conditions(filter, visible);
        var total = total(filter, conditions);
        request.position()
                .ifPresent(edge -> conditions.put(
                        "edge", request.backwards() ? "c.id > cast(:edge as uuid)" : "c.id < cast(:edge as uuid)"));
        var sql = "select c.* from call c where " + String.join(" and ", conditions.values())
                + (request.backwards() ? " order by c.id" : " order by c.id desc") + " limit :fetch";
        var query = bind(session.createNativeQuery(sql, Call.class), filter).setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(edge ->
                        query.setParameter("edge", UUID.fromString(edge.keys().get(0))));
        return request.slice(query.getResultList(), call -> List.of(call.id()), total);
    }

    private Total total(CallFilter filter, Map<String, String> conditions) {
        var sql = "select count(*) from (select 1 from call c where " + String.join(" and ", conditions.values())
                + " limit :most) m";
        return Total.counted(bind(session.createNativeQuery(sql, Long.class), filter)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    /** Constant pieces of SQL, one for each filter that is present. */
    private Map<String, String> conditions(CallFilter filter, String visible) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("visible", visible);
        if (!filter.state.isEmpty()) {
            conditions.put("state", "c.state = any(cast(:state as text[]))");
        }
        if (filter.open != null) {
            conditions.put("open", "(c.state = 'published' and c.opens_at <= :now and c.closes_at > :now) = :open");
        }
        if (!filter.applicant.isEmpty()) {
            conditions.put("applicant", """
                    exists (select 1 from jsonb_array_elements(c.facts -> 'applicants') a
                        where a ->> 'kind' = any(cast(:applicant as text[])))""");
        }
        return conditions;
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, CallFilter filter) {
        if (!filter.state.isEmpty()) {
            query.setParameter("state", filter.state.stream().map(Words::of).toArray(String[]::new));
        }
        if (filter.open != null) {
            query.setParameter("now", clock.instant()).setParameter("open", filter.open);
        }
        if (!filter.applicant.isEmpty()) {
            // In a JSON column constants stand by their names.
            query.setParameter(
                    "applicant", filter.applicant.stream().map(Enum::name).toArray(String[]::new));
        }
        return query;
    }
}
