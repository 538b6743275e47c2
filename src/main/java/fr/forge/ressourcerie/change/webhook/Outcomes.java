package fr.forge.ressourcerie.change.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

/** What follows from an answer, for the message and for its webhook, in one transaction. */
@Singleton
class Outcomes {
    /** The waits between attempts, those of the Standard Webhooks conventions: three days in all, then the message is given up. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final Queue queue;
    private final Attempts attempts;
    private final WebhookSettings settings;
    private final Session session;

    Outcomes(Queue queue, Attempts attempts, WebhookSettings settings, Session session) {
        this.queue = queue;
        this.attempts = attempts;
        this.settings = settings;
        this.session = session;
    }

    void of(Queue.Taken taken, Answer answer, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (answer.arrived()) {
                arrived(taken, answer, now);
            } else {
                failed(taken, answer, now);
            }
        });
    }

    private void arrived(Queue.Taken taken, Answer answer, Instant now) {
        attempts.log(taken, answer, "delivered");
        queue.end(taken, now);
        session.createNativeMutationQuery("""
                        update webhook set delivered_at = :now, failures = 0, failing_since = null, resting_until = null
                        where id = :id
                        """)
                .setParameter("now", now)
                .setParameter("id", taken.webhook())
                .executeUpdate();
    }

    private void failed(Queue.Taken taken, Answer answer, Instant now) {
        var last = taken.attempt() > WAITS.size();
        attempts.log(taken, answer, last ? "given-up" : "retrying");
        if (last) {
            queue.end(taken, now);
        } else {
            queue.later(taken, now.plus(wait(taken.attempt())));
        }
        var failures = session.createNativeQuery("""
                        update webhook set failures = failures + 1, failing_since = coalesce(failing_since, :now)
                        where id = :id returning failures
                        """, Integer.class)
                .setParameter("now", now)
                .setParameter("id", taken.webhook())
                .getSingleResult();
        if (answer.down()) {
            rest(taken, now.plus(wait(failures)));
        }
        disable(taken, answer, now);
    }

    /** A receiver that is down is left alone with everything, not asked anew with each message. */
    private void rest(Queue.Taken taken, Instant until) {
        session.createNativeMutationQuery("update webhook set resting_until = :until where id = :id")
                .setParameter("until", until)
                .setParameter("id", taken.webhook())
                .executeUpdate();
    }

    private void disable(Queue.Taken taken, Answer answer, Instant now) {
        session.createNativeMutationQuery("""
                        update webhook set state = 'disabled', disabled_because = :why, disabled_at = :now
                        where id = :id and state = 'active' and (:gone or failing_since <= :before)
                        """)
                .setParameter("why", answer.gone() ? "gone" : "failing")
                .setParameter("now", now)
                .setParameter("gone", answer.gone())
                .setParameter("before", now.minus(settings.patience()))
                .setParameter("id", taken.webhook())
                .executeUpdate();
    }

    /** A random tenth is added, so that many part. */
    private static Duration wait(int failures) {
        var wait = WAITS.get(Math.min(failures, WAITS.size()) - 1).toMillis();
        return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(wait / 10 + 1));
    }
}
