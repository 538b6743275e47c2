package fr.forge.ressourcerie.outbox;

import fr.forge.ressourcerie.http.PrivacyKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Where promises are put down. Contents are encrypted, and gone once delivered. One message is about one thing: a sender
 * finds it again by that.
 */
@Singleton
public class Outbox {
    static final String PURPOSE = "outbox";

    private final Session session;
    private final PrivacyKey privacy;
    private final Clock clock;

    Outbox(Session session, PrivacyKey privacy, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** Promises a message, in the caller's transaction: rolled back, nothing was promised. */
    @Transactional(TxType.MANDATORY)
    public void put(String kind, UUID about, byte[] payload) {
        session.createNativeMutationQuery("""
                        insert into outbox_message (id, kind, about, payload, state, attempts, due_at, created_at)
                        values (:id, :kind, :about, :payload, 'waiting', 0, :now, :now)
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("kind", kind)
                .setParameter("about", about)
                .setParameter("payload", privacy.seal(PURPOSE, payload))
                .setParameter("now", now())
                .executeUpdate();
    }

    /**
     * Takes a promise back, in the caller's transaction; what was delivered stays so.
     *
     * @return false when it is being delivered right now, which nobody can take back
     */
    @Transactional(TxType.MANDATORY)
    public boolean withdraw(String kind, UUID about) {
        session.createNativeMutationQuery("""
                        update outbox_message set state = 'withdrawn', payload = null, ended_at = :now
                        where id in (
                            select id from outbox_message
                            where kind = :kind and about = :about and state in ('waiting', 'dead')
                                and (lease_until is null or lease_until <= :now)
                            for update skip locked)
                        """)
                .setParameter("now", now())
                .setParameter("kind", kind)
                .setParameter("about", about)
                .executeUpdate();
        return session.createNativeQuery("""
                        select not exists (
                            select 1 from outbox_message
                            where kind = :kind and about = :about and state in ('waiting', 'dead'))
                        """, Boolean.class)
                .setParameter("kind", kind)
                .setParameter("about", about)
                .getSingleResult();
    }

    /**
     * Has a message that was given up tried anew, with as many attempts as before.
     *
     * @return false when there is none, or when its content is gone
     */
    @Transactional(TxType.MANDATORY)
    public boolean revive(String kind, UUID about) {
        // One attempt is already counted, so that its courier looks whether an earlier one arrived.
        return session.createNativeMutationQuery("""
                        update outbox_message
                        set state = 'waiting', attempts = 1, due_at = :now, ended_at = null, lease_until = null
                        where kind = :kind and about = :about and state = 'dead' and payload is not null
                        """)
                        .setParameter("now", now())
                        .setParameter("kind", kind)
                        .setParameter("about", about)
                        .executeUpdate()
                == 1;
    }

    /** How the messages about those things stand, by the thing; a thing without a message has no entry. */
    public Map<UUID, Standing> standing(String kind, Collection<UUID> about) {
        return session
                .createNativeQuery("""
                        select about, state, attempts, due_at, last_error from outbox_message
                        where kind = :kind and about = any(cast(:about as uuid[]))
                        """, Object[].class)
                .addScalar("about", UUID.class)
                .addScalar("state", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("due_at", Instant.class)
                .addScalar("last_error", String.class)
                .setParameter("kind", kind)
                .setParameter("about", about.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], Outbox::standing));
    }

    private static Standing standing(Object[] row) {
        var waits = row[1].equals("waiting");
        return new Standing(
                (String) row[1],
                (Integer) row[2],
                waits ? Optional.of((Instant) row[3]) : Optional.empty(),
                Optional.ofNullable((String) row[4]));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * How a message stands.
     *
     * @param state {@code waiting}, {@code delivered}, {@code dead} when it was given up, or {@code withdrawn}
     * @param next when it is tried next, while it waits
     * @param lastError why the last attempt failed
     */
    public record Standing(String state, int attempts, Optional<Instant> next, Optional<String> lastError) {}
}
