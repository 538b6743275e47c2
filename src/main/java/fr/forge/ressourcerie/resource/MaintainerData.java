package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** The resources that somebody maintains because a curator granted it. */
@Singleton
class MaintainerData implements PersonalData {
    private final Session session;

    MaintainerData(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "maintainedResources";
    }

    @Override
    public Object copy(UUID account) {
        var held = session
                .createNativeQuery("""
                        select r.id, r.slug, m.since from resource_maintainer m join resource r on r.id = m.resource_id
                        where m.account_id = :account order by m.since, r.id
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("slug", String.class)
                .addScalar("since", Instant.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(row -> new Held((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
        return held.isEmpty() ? null : held;
    }

    @Override
    public void erase(UUID account) {
        session.createNativeMutationQuery("delete from resource_maintainer where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    record Held(UUID resource, String slug, Instant since) {}
}
