package fr.forge.ressourcerie.educommun.application.desk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Moves applications to where a test needs them, past what would lead there. */
@Singleton
public class Desk {
    private final Session session;

    Desk(Session session) {
        this.session = session;
    }

    /** As if it had been submitted by what arrived then. */
    @Transactional
    public void submitted(String id, String at) {
        session.createNativeMutationQuery(
                        "update application set state = 'submitted', submitted_at = :at, submissions = 1 where id = :id")
                .setParameter("at", Instant.parse(at))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    @Transactional
    public void state(String id, String state) {
        session.createNativeMutationQuery("update application set state = :state where id = :id")
                .setParameter("state", state)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    /** An act of a manager of which no team may know. */
    @Transactional
    void act(String id, String name) {
        session.createNativeMutationQuery("""
                        insert into audit_act (id, at, actor, role, name, kind, thing, changes)
                        values (:act, now(), :act, 'manager', :name, 'application', :id, '{}')
                        """)
                .setParameter("act", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("name", name)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }
}
