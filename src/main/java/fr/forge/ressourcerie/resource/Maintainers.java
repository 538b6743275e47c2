package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Whose word counts for a resource beside the curators': those to whom a curator granted it. */
@Singleton
public class Maintainers {
    /** The word for them in acts and answers; it is no role of a token. */
    public static final String MAINTAINER = "maintainer";

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
                        select account_id from resource_maintainer where resource_id = :resource
                        order by since, account_id
                        """, UUID.class)
                .setParameter("resource", resource.id())
                .getResultList();
    }

    /** Answers false when they were one already. */
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

    /** Answers false when they were none. */
    public boolean withdraw(Resource resource, Account account) {
        return session.createNativeMutationQuery(
                                "delete from resource_maintainer where resource_id = :resource and account_id = :account")
                        .setParameter("resource", resource.id())
                        .setParameter("account", account.id())
                        .executeUpdate()
                == 1;
    }
}
