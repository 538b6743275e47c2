package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Noted;
import fr.forge.ressourcerie.http.Words;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What is still to be sent: of a thing one message at a time, so that what arrives is in order. A lease makes a message one
 * instance's for a while; whoever lost it changes nothing any more.
 */
@Singleton
class Queue {
    /** A message that was tried may have arrived: what changed since is another message, or a receiver that knows it would skip it. */
    private static final String PUT = """
            insert into webhook_message (id, webhook_id, kind, thing, at, message, attempts, due_at)
            select gen_random_uuid(), :webhook, n.kind, n.thing, n.at, gen_random_uuid(), 0, :now
            from unnest(cast(:kinds as text[]), cast(:things as uuid[]), cast(:ats as timestamptz[])) n(kind, thing, at)
            on conflict (webhook_id, kind, thing) do update set at = excluded.at, attempts = 0,
                due_at = least(webhook_message.due_at, excluded.due_at),
                message = case when webhook_message.attempts = 0 then webhook_message.message else excluded.message end""";

    private static final String TAKE = """
            update webhook_message set lease = :lease, lease_until = :until, attempts = attempts + 1
            where id = (
                select m.id from webhook_message m join webhook w on w.id = m.webhook_id
                where m.due_at <= :now and (m.lease_until is null or m.lease_until <= :now)
                    and w.state = 'active' and (w.resting_until is null or w.resting_until <= :now)
                    and (select count(*) from webhook_message o where o.webhook_id = w.id and o.lease_until > :now) < :most
                order by m.due_at, m.id limit 1 for update of m skip locked)
            returning id, webhook_id, kind, thing, at, message, attempts""";

    private final Session session;
    private final WebhookSettings settings;

    Queue(Session session, WebhookSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    void put(UUID webhook, List<Noted> noted, Instant now) {
        session.createNativeMutationQuery(PUT)
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .setParameter(
                        "kinds",
                        noted.stream().map(each -> Words.of(each.kind())).toArray(String[]::new))
                .setParameter("things", noted.stream().map(Noted::thing).toArray(UUID[]::new))
                .setParameter(
                        "ats", noted.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .executeUpdate();
    }

    /** The next one that is due and nobody's, now under a lease; the attempt is counted before it is made. */
    Optional<Taken> next(Instant now) {
        var lease = UUID.randomUUID();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(TAKE, Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("webhook_id", UUID.class)
                        .addScalar("kind", String.class)
                        .addScalar("thing", UUID.class)
                        .addScalar("at", Instant.class)
                        .addScalar("message", UUID.class)
                        .addScalar("attempts", Integer.class)
                        .setParameter("lease", lease)
                        .setParameter("until", now.plus(settings.lease()))
                        .setParameter("now", now)
                        .setParameter("most", settings.atOnce())
                        .uniqueResultOptional()
                        .map(row -> Taken.of(row, lease)));
    }

    /** It needs no further attempt, unless the thing changed while it was under way: then what it is now is due. */
    void end(Taken taken, Instant now) {
        var gone = session.createNativeMutationQuery(
                        "delete from webhook_message where id = :id and lease = :lease and message = :message")
                .setParameter("id", taken.id())
                .setParameter("lease", taken.lease())
                .setParameter("message", taken.message())
                .executeUpdate();
        if (gone == 0) {
            later(taken, now);
        }
    }

    /** It is tried again then. */
    void later(Taken taken, Instant due) {
        session.createNativeMutationQuery("update webhook_message set lease = null, lease_until = null, due_at = :due"
                        + " where id = :id and lease = :lease")
                .setParameter("due", due)
                .setParameter("id", taken.id())
                .setParameter("lease", taken.lease())
                .executeUpdate();
    }

    /** A message under a lease. */
    record Taken(
            UUID id, UUID lease, UUID webhook, ChangeKind kind, UUID thing, Instant at, UUID message, int attempt) {
        static Taken of(Object[] row, UUID lease) {
            return new Taken(
                    (UUID) row[0],
                    lease,
                    (UUID) row[1],
                    Words.read(ChangeKind.class, (String) row[2]).orElseThrow(),
                    (UUID) row[3],
                    (Instant) row[4],
                    (UUID) row[5],
                    (Integer) row[6]);
        }

        Noted noted() {
            return new Noted("0", 0, kind, thing, at);
        }
    }
}
