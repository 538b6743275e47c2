package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.Notes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Sends when a test wants it: nothing is sent by itself there. */
@Singleton
class Postbag {
    private final Sending sending;
    private final FanOut fanOut;
    private final Notes notes;
    private final Session session;

    Postbag(Sending sending, FanOut fanOut, Notes notes, Session session) {
        this.sending = sending;
        this.fanOut = fanOut;
        this.notes = notes;
        this.session = session;
    }

    /** Whatever changed and is due, as every few seconds in production. */
    void send() {
        notes.settle();
        sending.round();
    }

    /** What changed is queued and not sent yet. */
    void queue() {
        notes.settle();
        while (fanOut.step()) {
            // Until all is read.
        }
    }

    /** What waits for its next attempt is due, and what was failing is so for longer. */
    @Transactional
    void letDaysPass(int days) {
        session.createNativeMutationQuery("update webhook_message set due_at = now() - interval '1 second'")
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update webhook set resting_until = null, former_until = former_until - :days * interval '1 day',
                            failing_since = failing_since - :days * interval '1 day'
                        """).setParameter("days", days).executeUpdate();
    }

    @Transactional
    void empty() {
        session.createNativeMutationQuery("truncate webhook cascade").executeUpdate();
    }
}
