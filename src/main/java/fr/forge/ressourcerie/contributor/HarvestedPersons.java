package fr.forge.ressourcerie.contributor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The persons of the harvests by an address of theirs, for whoever must answer for what is held of them. */
@Singleton
public class HarvestedPersons {
    private final Contributors contributors;
    private final Session session;
    private final Clock clock;

    HarvestedPersons(Contributors contributors, Session session, Clock clock) {
        this.contributors = contributors;
        this.session = session;
        this.clock = clock;
    }

    /** Whom an address belongs to; only its keyed hash is looked for. */
    public Optional<HarvestedPerson> by(String address) {
        return session.createNativeQuery("""
                        select c.id, c.account_id, c.erased_at, count(distinct n.resource_id) as resources,
                            coalesce(sum(n.commits), 0) as commits
                        from contributor_address a join contributor c on c.id = a.contributor_id
                        left join contribution n on n.contributor_id = c.id
                        where a.address_hash = :address group by c.id
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("account_id", UUID.class)
                .addScalar("erased_at", Instant.class)
                .addScalar("resources", Long.class)
                .addScalar("commits", Long.class)
                .setParameter("address", contributors.recognise(address).bytes())
                .uniqueResultOptional()
                .map(row -> new HarvestedPerson(
                        (UUID) row[0],
                        Optional.ofNullable((UUID) row[1]),
                        Optional.ofNullable((Instant) row[2]),
                        (Long) row[3],
                        (Long) row[4]));
    }

    /** What is counted of a person, resource by resource. */
    public List<Map<String, Object>> contributions(HarvestedPerson person) {
        return session
                .createNativeQuery("""
                        select r.slug, n.role, n.commits from contribution n join resource r on r.id = n.resource_id
                        where n.contributor_id = :person order by r.slug, n.role
                        """, Object[].class)
                .setParameter("person", person.id())
                .getResultList()
                .stream()
                .map(row -> Map.of("resource", row[0], "role", row[1], "commits", row[2]))
                .toList();
    }

    /** From now on they are counted, unnamed, and nobody is linked to them by themselves. */
    public void erase(HarvestedPerson person) {
        session.createNativeMutationQuery("""
                        update contributor set account_id = null, erased_at = coalesce(erased_at, :now) where id = :person
                        """)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("person", person.id())
                .executeUpdate();
    }

    /** A person of the harvests; {@code account} once they proved who they are. */
    public record HarvestedPerson(
            UUID id, Optional<UUID> account, Optional<Instant> erasedAt, long resources, long commits) {}
}
