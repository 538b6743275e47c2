package fr.forge.ressourcerie.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Delivers when a test wants it: nothing is delivered by itself there. */
@Singleton
public class Postman {
    private final Deliveries deliveries;
    private final Session session;

    Postman(Deliveries deliveries, Session session) {
        this.deliveries = deliveries;
        this.session = session;
    }

    /** Whatever is due, as every few seconds in production. */
    public void deliverDue() {
        deliveries.deliverDue();
    }

    /** Everything that waits, tried again where a busy machine was too slow. */
    public void deliverAll() {
        deliverDue();
        for (var again = 0; again < 5 && waiting() > 0; again++) {
            letTimePass();
            deliverDue();
        }
    }

    @Transactional
    long waiting() {
        return session.createNativeQuery("select count(*) from outbox_message where state = 'waiting'", Long.class)
                .getSingleResult();
    }

    /** Time passes: what waits for its next attempt, or for the lease of a dead process to end, is due. */
    @Transactional
    public void letTimePass() {
        session.createNativeMutationQuery("""
                        update outbox_message set due_at = now() - interval '1 second',
                            lease_until = case when lease_until is null then null else now() - interval '1 second' end
                        where state = 'waiting'
                        """).executeUpdate();
    }

    /** Nothing of other tests is delivered. */
    @Transactional
    public void empty() {
        session.createNativeMutationQuery("truncate outbox_message").executeUpdate();
    }
}
