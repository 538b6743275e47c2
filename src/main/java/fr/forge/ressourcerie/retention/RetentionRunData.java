package fr.forge.ressourcerie.retention;

import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** The runs that somebody started. Their proof stays, under an identifier that leads to nobody once the account is gone. */
@Singleton
class RetentionRunData implements PersonalData {
    private final Session session;

    RetentionRunData(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "retentionRuns";
    }

    @Override
    public Object copy(UUID account) {
        var held = session
                .createNativeQuery(
                        "select id, started_at from retention_run where started_by = :account order by id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("started_at", Instant.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(row -> new Held((UUID) row[0], (Instant) row[1]))
                .toList();
        return held.isEmpty() ? null : held;
    }

    @Override
    public void erase(UUID account) {
        // The identifier is opaque, and the account that it leads to goes.
    }

    record Held(UUID id, Instant startedAt) {}
}
