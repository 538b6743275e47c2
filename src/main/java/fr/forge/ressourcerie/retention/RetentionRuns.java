package fr.forge.ressourcerie.retention;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.NativeQuery;

/** All runs over the terms. The database sees to it that one runs at a time, whatever the number of instances. */
@Singleton
class RetentionRuns {
    /** A run proves that it lives with each batch, which takes seconds. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String RUNS =
            "select id, state, started_at, ended_at, cast(counts as text) as counts from retention_run";

    private final Session session;
    private final Clock clock;

    RetentionRuns(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Begins one in a transaction of its own; refused while another one lives. */
    @Transactional
    RetentionRun begin(UUID account) {
        session.createNativeMutationQuery("update retention_run set state = 'interrupted', ended_at = :now"
                        + " where state = 'running' and lease_until < :now")
                .setParameter("now", now())
                .executeUpdate();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var begun = session.createNativeMutationQuery("""
                        insert into retention_run (id, state, started_by, started_at, lease_until, counts)
                        values (:id, 'running', :by, :now, :until, '{}') on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("by", account, UUID.class)
                .setParameter("now", now())
                .setParameter("until", now().plus(LEASE))
                .executeUpdate();
        if (begun == 0) {
            throw RetentionProblems.RUNNING.because();
        }
        return get(id);
    }

    /** Notes how far a run came and that it lives; answers false when another process has ended it. */
    boolean hold(UUID id, Map<String, Long> counts) {
        return move(id, counts, RetentionRun.RUNNING);
    }

    @Transactional
    RetentionRun end(UUID id, Map<String, Long> counts, String state) {
        move(id, counts, state);
        return get(id);
    }

    private boolean move(UUID id, Map<String, Long> counts, String state) {
        return session.createNativeMutationQuery("""
                        update retention_run set state = :state, counts = cast(:counts as jsonb), lease_until = :until,
                            ended_at = case when :state = 'running' then null else cast(:now as timestamptz) end
                        where id = :id and state = 'running'
                        """)
                        .setParameter("state", state)
                        .setParameter("counts", RetentionRun.written(counts))
                        .setParameter("until", now().plus(LEASE))
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    RetentionRun get(UUID id) {
        return runs(RUNS + " where id = :id")
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(RetentionRun::of)
                .orElseThrow(RetentionProblems.UNKNOWN::because);
    }

    /** The newest first. */
    Slice<RetentionRun> page(PageRequest request) {
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        var where = edge.isEmpty() ? "" : request.backwards() ? " where id > :edge" : " where id < :edge";
        var query = runs(RUNS + where + (request.backwards() ? " order by id" : " order by id desc") + " limit :fetch")
                .setParameter("fetch", request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        var found = query.getResultList().stream().map(RetentionRun::of).toList();
        var total = session.createNativeQuery("select count(*) from retention_run", Long.class)
                .getSingleResult();
        return request.slice(found, run -> List.of(run.id()), Total.counted(total));
    }

    private NativeQuery<Object[]> runs(String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("state", String.class)
                .addScalar("started_at", Instant.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("counts", String.class);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
