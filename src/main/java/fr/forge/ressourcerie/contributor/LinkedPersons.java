package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Account;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** The harvested persons that accounts proved to be. */
@Singleton
public class LinkedPersons {
    private final Session session;

    LinkedPersons(Session session) {
        this.session = session;
    }

    /** Who an account is, with what is counted of them on resources that are still shown. */
    public Optional<LinkedPerson> of(Account account) {
        return session.createNativeQuery("""
                        select c.proof, c.linked_at,
                            (select count(*) from contributor_address a where a.contributor_id = c.id) as addresses,
                            w.resources, w.commits, c.handle, c.name, c.biography, c.academy
                        from contributor c
                        cross join lateral (
                            select count(distinct n.resource_id) as resources, coalesce(sum(n.commits), 0) as commits
                            from contribution n join resource r on r.id = n.resource_id and r.alive
                            where n.contributor_id = c.id) w
                        where c.account_id = :account
                        """, Object[].class)
                .addScalar("proof", String.class)
                .addScalar("linked_at", Instant.class)
                .addScalar("addresses", Integer.class)
                .addScalar("resources", Integer.class)
                .addScalar("commits", Long.class)
                .addScalar("handle", String.class)
                .addScalar("name", String.class)
                .addScalar("biography", String.class)
                .addScalar("academy", String.class)
                .setParameter("account", account.id())
                .uniqueResultOptional()
                .map(LinkedPersons::person);
    }

    private static LinkedPerson person(Object[] row) {
        return new LinkedPerson(
                Words.read(Proof.class, (String) row[0]).orElseThrow(),
                (Instant) row[1],
                (Integer) row[2],
                (Integer) row[3],
                (Long) row[4],
                Optional.ofNullable((String) row[6])
                        .map(name -> new Shown((String) row[5], name, (String) row[7], (String) row[8])));
    }

    /**
     * A harvested person that an account proved to be.
     *
     * @param addresses how many addresses were proved to be theirs
     * @param shown what everyone sees of them; nothing without a consent
     */
    public record LinkedPerson(
            Proof proof, Instant since, int addresses, int resources, long commits, Optional<Shown> shown) {}

    /** What everyone sees of a person; the academy by its code. */
    public record Shown(String handle, String name, String biography, String academy) {}
}
