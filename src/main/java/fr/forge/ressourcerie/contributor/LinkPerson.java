package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.write.Writing;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Recognises the harvested person in an account, by proof: an address that the identity provider verified, or that a
 * curator confirmed. A second proved address joins its person to the first. Whoever is another account's, or was
 * erased, is never taken.
 */
@Singleton
public class LinkPerson {
    /** What the audit calls an account; its opaque id is all that acts know of a person. */
    public static final String KIND = "account";

    private final Contributors contributors;
    private final Profiles profiles;
    private final Accounts accounts;
    private final Caller caller;
    private final Audit audit;
    private final Session session;
    private final Clock clock;

    LinkPerson(
            Contributors contributors,
            Profiles profiles,
            Accounts accounts,
            Caller caller,
            Audit audit,
            Session session,
            Clock clock) {
        this.contributors = contributors;
        this.profiles = profiles;
        this.accounts = accounts;
        this.caller = caller;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    /** Looks whether who calls is a harvested person, before anything is changed in their name. */
    void beforeWriting(@Observes Writing writing) {
        if (caller.recognised()) {
            meet();
        }
    }

    /** Looks whether who calls is a harvested person; nearly always one question to an index. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meet() {
        caller.verifiedAddress(contributors::recognise)
                .map(Caller.VerifiedAddress::hash)
                .filter(address -> person(address).filter(Person::free).isPresent())
                .ifPresent(address -> prove(accounts.current(), address, Proof.VERIFIED_ADDRESS, Roles.CONTRIBUTOR));
    }

    /** Makes the person of that address the account's, or part of the person that is it already; who calls does, in that role. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prove(Account account, AddressHash address, Proof proof, String role) {
        contributors.movePersons();
        var found = person(address).filter(Person::free).map(Person::id);
        if (found.isEmpty()) {
            return;
        }
        var own = of(account);
        if (own.isPresent()) {
            join(own.get(), found.get());
        } else {
            link(account, found.get(), proof);
        }
        audit.record(Act.of(own.isPresent() ? "person-joined" : "person-linked", role, KIND, account.id())
                .changing("proof", null, Words.of(proof)));
        profiles.publish(account.id());
    }

    private Optional<Person> person(AddressHash address) {
        return session.createNativeQuery("""
                        select c.id, c.account_id is null and c.erased_at is null
                        from contributor_address a join contributor c on c.id = a.contributor_id
                        where a.address_hash = :address
                        """, Object[].class)
                .setParameter("address", address.bytes())
                .uniqueResultOptional()
                .map(row -> new Person((UUID) row[0], (Boolean) row[1]));
    }

    private Optional<UUID> of(Account account) {
        return session.createNativeQuery("select id from contributor where account_id = :account", UUID.class)
                .setParameter("account", account.id())
                .uniqueResultOptional();
    }

    private void link(Account account, UUID person, Proof proof) {
        session.createNativeMutationQuery("""
                        update contributor set account_id = :account, proof = :proof, linked_at = :now where id = :person
                        """)
                .setParameter("account", account.id())
                .setParameter("proof", Words.of(proof))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("person", person)
                .executeUpdate();
    }

    /** What was counted twice is counted once from now on, on every resource concerned. */
    private void join(UUID kept, UUID other) {
        session.createNativeQuery("""
                        select r.id from resource r
                        where r.id in (select n.resource_id from contribution n where n.contributor_id = :other)
                        order by r.id for update
                        """, UUID.class).setParameter("other", other).getResultList();
        run("""
                insert into contribution as n (resource_id, contributor_id, role, commits)
                select resource_id, :kept, role, commits from contribution where contributor_id = :other
                on conflict (resource_id, contributor_id, role)
                do update set commits = least(cast(n.commits as bigint) + excluded.commits, 2147483647)
                """, Map.of("kept", kept, "other", other));
        run("""
                update resource r set contributor_count = (
                    select count(*) from contribution n
                    where n.resource_id = r.id and n.role = 'contributor' and n.contributor_id <> :other)
                where r.id in (select n.resource_id from contribution n where n.contributor_id = :other)
                """, Map.of("other", other));
        run(
                "update contributor_address set contributor_id = :kept where contributor_id = :other",
                Map.of("kept", kept, "other", other));
        run("delete from contributor where id = :other", Map.of("other", other));
    }

    private void run(String sql, Map<String, UUID> values) {
        var query = session.createNativeMutationQuery(sql);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }

    /** A harvested person; free when nobody else is them and they were not erased. */
    private record Person(UUID id, boolean free) {}
}
