package fr.forge.ressourcerie.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;

/** What an operator watches: how many messages wait, since when the oldest does, how many were given up. */
@Singleton
class OutboxMetrics {
    private final Session session;
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong waiting;
    private final AtomicLong dead;
    private final AtomicLong oldest;

    OutboxMetrics(Session session, MeterRegistry registry, Clock clock) {
        this.session = session;
        this.registry = registry;
        this.clock = clock;
        this.waiting = registry.gauge("ressourcerie.outbox.waiting", new AtomicLong());
        this.dead = registry.gauge("ressourcerie.outbox.dead", new AtomicLong());
        this.oldest = registry.gauge("ressourcerie.outbox.oldest.seconds", new AtomicLong());
    }

    void count(String kind, String outcome) {
        registry.counter("ressourcerie.outbox.attempts", "kind", kind, "outcome", outcome)
                .increment();
    }

    /** Reads the counts anew: the same in every instance. */
    void refresh() {
        var row = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        select count(*) filter (where state = 'waiting') as waiting,
                            count(*) filter (where state = 'dead') as dead,
                            min(created_at) filter (where state = 'waiting') as oldest
                        from outbox_message where state in ('waiting', 'dead')
                        """, Object[].class)
                        .addScalar("waiting", Long.class)
                        .addScalar("dead", Long.class)
                        .addScalar("oldest", Instant.class)
                        .getSingleResult());
        waiting.set((Long) row[0]);
        dead.set((Long) row[1]);
        oldest.set(
                row[2] == null
                        ? 0
                        : Duration.between((Instant) row[2], clock.instant()).toSeconds());
    }
}
