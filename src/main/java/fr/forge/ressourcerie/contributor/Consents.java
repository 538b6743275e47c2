package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.identity.Account;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Each consent and each withdrawal, kept as proof. */
@Singleton
class Consents {
    private final Session session;
    private final Clock clock;

    Consents(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Keeps what somebody decided now.
     *
     * @param shown nothing for a withdrawal
     */
    void keep(Account account, String version, List<String> shown) {
        session.createNativeMutationQuery("""
                        insert into contributor_consent (id, account, at, given, text_version, shown)
                        values (:id, :account, :now, :given, :version, cast(:shown as text[]))
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("account", account.id())
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("given", !shown.isEmpty())
                .setParameter("version", version)
                .setParameter("shown", shown.toArray(String[]::new))
                .executeUpdate();
    }
}
