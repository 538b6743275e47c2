package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Whose word counts for a resource beside the curators': those to whom a curator granted it, and those who may write in its
 * project on the Forge.
 */
@Singleton
public class Maintainers {
    /** The word for them in acts and answers; it is no role of a token. */
    public static final String MAINTAINER = "maintainer";

    /** How many of their resources somebody is shown. */
    public static final int MOST = 500;

    private final Session session;
    private final Accounts accounts;
    private final Caller caller;
    private final Clock clock;

    Maintainers(Session session, Accounts accounts, Caller caller, Clock clock) {
        this.session = session;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /** The role under which the caller may change a resource: curator or maintainer; anyone else is refused. */
    public String roleOver(Resource resource) {
        if (caller.is(Roles.CURATOR)) {
            return Roles.CURATOR;
        }
        if (maintains(resource)) {
            return MAINTAINER;
        }
        throw ResourceProblems.NOT_MAINTAINED.because();
    }

    /** Whether the caller is one of its maintainers; nobody is when nobody is signed in. */
    public boolean maintains(Resource resource) {
        return !caller.anonymous() && of(resource).contains(accounts.current().id());
    }

    /** The accounts of its maintainers, in the order in which they were made so. */
    public List<UUID> of(Resource resource) {
        return session.createNativeQuery("""
                        select account_id from maintainer where resource_id = :resource
                        order by since, account_id
                        """, UUID.class)
                .setParameter("resource", resource.id())
                .getResultList();
    }

    /** Its maintainers with their handles, in the order in which they were made so. */
    public Slice<Maintainer> page(Resource resource, PageRequest request) {
        var sql = new StringBuilder("""
                select a.id, a.handle, m.since, m.source from maintainer m join account a on a.id = m.account_id
                where m.resource_id = :resource""");
        request.position()
                .ifPresent(position -> sql.append(
                                request.backwards() ? " and (m.since, a.id) < " : " and (m.since, a.id) > ")
                        .append("(cast(:since as timestamptz), cast(:edge as uuid))"));
        sql.append(request.backwards() ? " order by m.since desc, a.id desc" : " order by m.since, a.id")
                .append(" limit :fetch");
        var query = session.createNativeQuery(sql.toString(), Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("handle", String.class)
                .addScalar("since", Instant.class)
                .addScalar("source", String.class)
                .setParameter("resource", resource.id())
                .setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(
                        position -> query.setParameter("since", position.keys().get(0))
                                .setParameter("edge", position.keys().get(1)));
        var found = query.getResultList().stream()
                .map(row -> new Maintainer((UUID) row[0], (String) row[1], (Instant) row[2], (String) row[3]))
                .toList();
        return request.slice(
                found,
                each -> List.of(each.since(), each.account()),
                Total.counted(of(resource).size()));
    }

    /** The resources that an account maintains and that are still shown, by title; the first ones only. */
    public List<Maintained> maintained(Account account) {
        return session
                .createNativeQuery("""
                        select r.slug, r.title from maintainer m join resource r on r.id = m.resource_id
                        where m.account_id = :account and r.alive order by r.title_key, r.id limit :most
                        """, Object[].class)
                .setParameter("account", account.id())
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new Maintained((String) row[0], (String) row[1]))
                .toList();
    }

    public Optional<Maintainer> find(Resource resource, Account account) {
        return session.createNativeQuery(
                        "select since, source from maintainer where resource_id = :resource and account_id = :account",
                        Object[].class)
                .addScalar("since", Instant.class)
                .addScalar("source", String.class)
                .setParameter("resource", resource.id())
                .setParameter("account", account.id())
                .uniqueResultOptional()
                .map(row -> new Maintainer(account.id(), account.handle(), (Instant) row[0], (String) row[1]));
    }

    /** Answers false when it was granted already. */
    public boolean grant(Resource resource, Account account) {
        return session.createNativeMutationQuery("""
                        insert into resource_maintainer (resource_id, account_id, since) values (:resource, :account, :now)
                        on conflict (resource_id, account_id) do nothing
                        """)
                        .setParameter("resource", resource.id())
                        .setParameter("account", account.id())
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }

    /** Answers false when it was not granted; what the Forge says cannot be withdrawn here. */
    public boolean withdraw(Resource resource, Account account) {
        return session.createNativeMutationQuery(
                                "delete from resource_maintainer where resource_id = :resource and account_id = :account")
                        .setParameter("resource", resource.id())
                        .setParameter("account", account.id())
                        .executeUpdate()
                == 1;
    }

    /**
     * Somebody who maintains a resource, and since when.
     *
     * @param source {@code granted} by a curator, or {@code forge}
     */
    public record Maintainer(UUID account, String handle, Instant since, String source) {}

    /** A resource that somebody maintains. */
    public record Maintained(String slug, String title) {}
}
