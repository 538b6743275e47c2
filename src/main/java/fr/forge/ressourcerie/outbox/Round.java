package fr.forge.ressourcerie.outbox;

import fr.forge.ressourcerie.http.PrivacyKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

/**
 * The messages that are due, taken one by one: a lease makes a message one instance's for a while, and whoever comes after
 * its end takes it over. An attempt is counted before it is made, so that a kill in its midst is seen afterwards. Whoever
 * lost the lease changes nothing any more.
 */
@Singleton
class Round {
    private final Session session;
    private final PrivacyKey privacy;
    private final OutboxSettings settings;
    private final Clock clock;

    Round(Session session, PrivacyKey privacy, OutboxSettings settings, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next message that is due and nobody's, now under a lease. */
    Optional<Taken> next(Collection<String> kinds) {
        var now = now();
        var lease = UUID.randomUUID();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        update outbox_message set lease = :lease, lease_until = :until, attempts = attempts + 1
                        where id = (
                            select id from outbox_message
                            where state = 'waiting' and due_at <= :now and (lease_until is null or lease_until <= :now)
                                and kind = any(cast(:kinds as text[]))
                            order by due_at, id limit 1 for update skip locked)
                        returning id, kind, about, payload, attempts, created_at
                        """, Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("kind", String.class)
                        .addScalar("about", UUID.class)
                        .addScalar("payload", byte[].class)
                        .addScalar("attempts", Integer.class)
                        .addScalar("created_at", Instant.class)
                        .setParameter("lease", lease)
                        .setParameter("until", now.plus(settings.lease()))
                        .setParameter("now", now)
                        .setParameter("kinds", kinds.toArray(String[]::new))
                        .uniqueResultOptional()
                        .map(row -> new Taken(row, lease)));
    }

    /** Its content; {@link Undelivered} for good when the privacy key is another one now. */
    Message open(Taken taken) throws Undelivered {
        try {
            return taken.message(privacy.open(Outbox.PURPOSE, taken.sealed()));
        } catch (IllegalStateException anotherKey) {
            throw Undelivered.forGood("unreadable");
        }
    }

    /** It arrived: its content goes. Answers false when the lease was lost. */
    boolean delivered(Taken taken) {
        return held(taken, "state = 'delivered', payload = null, ended_at = :at, last_error = null", now(), null);
    }

    /** It will not be tried again unless a person asks for it. Answers false when the lease was lost. */
    boolean gaveUp(Taken taken, String code) {
        return held(taken, "state = 'dead', ended_at = :at, last_error = :code", now(), code);
    }

    /** It is tried again later. Answers false when the lease was lost. */
    boolean later(Taken taken, Undelivered why) {
        return held(taken, "due_at = :at, last_error = :code", now().plus(wait(taken, why)), why.code());
    }

    /** Whether attempts were lost without a word, in which case the ceiling was never looked at. */
    boolean isBeyond(Taken taken) {
        return taken.attempts() > settings.attempts();
    }

    boolean isLast(Taken taken) {
        return taken.attempts() >= settings.attempts();
    }

    private Duration wait(Taken taken, Undelivered why) {
        long limit = settings.backoffLimit().toMillis();
        long doubled = settings.backoff().toMillis() << Math.min(taken.attempts() - 1, 20);
        long full = Math.min(doubled, limit);
        long parted = full - ThreadLocalRandom.current().nextLong(full / 2 + 1);
        return Duration.ofMillis(Math.max(parted, Math.min(why.atLeast().toMillis(), limit)));
    }

    private boolean held(Taken taken, String change, Instant at, String code) {
        var query = session.createNativeMutationQuery("update outbox_message set lease = null, lease_until = null, "
                        + change + " where id = :id and lease = :lease and state = 'waiting'")
                .setParameter("at", at)
                .setParameter("id", taken.id())
                .setParameter("lease", taken.lease());
        return (code == null ? query : query.setParameter("code", code)).executeUpdate() == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A message under a lease, its content still sealed. */
    record Taken(UUID id, UUID lease, String kind, UUID about, byte[] sealed, int attempts, Instant since) {
        Taken(Object[] row, UUID lease) {
            this((UUID) row[0], lease, (String) row[1], (UUID) row[2], (byte[]) row[3], (Integer) row[4], (Instant)
                    row[5]);
        }

        Message message(byte[] payload) {
            return new Message(id, kind, about, payload, attempts > 1, since);
        }
    }
}
