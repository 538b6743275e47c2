package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.http.Words;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Notes what time alone changes, and lets the earlier rows of a thing go. One instance at a time does it. */
@Singleton
class Upkeep {
    /** Later rows were read from there on: whatever they stand for is told by them. */
    private static final String COMPACT = """
            delete from change c using change n
            where n.xid >= cast(:from as xid8) and n.xid < pg_snapshot_xmin(pg_current_snapshot())
                and c.kind = n.kind and c.thing = n.thing and (c.xid, c.seq) < (n.xid, n.seq)""";

    private final List<Followed> rooms;
    private final Session session;
    private final Event<HistoryCopied> copies;
    private final Clock clock;

    Upkeep(@All List<Followed> rooms, Session session, Event<HistoryCopied> copies, Clock clock) {
        this.rooms = rooms;
        this.session = session;
        this.copies = copies;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ressourcerie.change.every}",
            delayed = "20s",
            identity = "change-upkeep",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void round() {
        session.createNativeQuery(
                        "select told_until, cast(compacted_until as text) as compacted from change_upkeep for update skip locked",
                        Object[].class)
                .addScalar("told_until", Instant.class)
                .addScalar("compacted", String.class)
                .uniqueResultOptional()
                .ifPresent(came -> round((Instant) came[0], (String) came[1]));
    }

    private void round(Instant told, String compacted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rooms.forEach(room -> note(room.kind(), room.turned(told, now)));
        session.createNativeMutationQuery(COMPACT)
                .setParameter("from", compacted)
                .executeUpdate();
        session.createNativeMutationQuery("update change_upkeep set told_until = :now,"
                        + " compacted_until = pg_snapshot_xmin(pg_current_snapshot())")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void note(ChangeKind kind, Collection<UUID> things) {
        if (!things.isEmpty()) {
            session.createNativeQuery(
                            "select cast(public.change_note(:kind, cast(:things as uuid[])) as text)", String.class)
                    .setParameter("kind", Words.of(kind))
                    .setParameter("things", things.toArray(UUID[]::new))
                    .getResultList();
        }
    }

    /**
     * A copy of a database that was put into another one counts its transactions from the beginning: what bears later
     * numbers would be told once these are reached, so it gets new ones, in the same order.
     */
    @Transactional
    void atStart(@Observes StartupEvent started) {
        var copied = session.createNativeQuery(
                        "select exists (select 1 from change where xid > pg_snapshot_xmax(pg_current_snapshot()))",
                        Boolean.class)
                .getSingleResult();
        if (copied) {
            session.createNativeMutationQuery("lock table change in exclusive mode")
                    .executeUpdate();
            session.createNativeMutationQuery("""
                            update change c set xid = pg_current_xact_id(), seq = o.next from (
                                select s.xid, s.seq, nextval(pg_get_serial_sequence('public.change', 'seq')) as next
                                from (select xid, seq from change order by xid, seq) s) o
                            where c.xid = o.xid and c.seq = o.seq
                            """).executeUpdate();
            session.createNativeMutationQuery("update change_upkeep set compacted_until = '0'")
                    .executeUpdate();
            copies.fire(new HistoryCopied());
        }
    }
}
