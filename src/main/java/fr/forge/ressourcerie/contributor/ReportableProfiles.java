package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.report.Hidings;
import fr.forge.ressourcerie.report.Hidings.Hiding;
import fr.forge.ressourcerie.report.Reportable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The profiles that people consented to show, as things that can be reported; each goes by the id of its account. */
@Singleton
public class ReportableProfiles implements Reportable {
    static final String KIND = "contributor";
    static final String PLACE = "/api/v1/contributors/";

    private final Profiles profiles;
    private final Hidings hidings;
    private final Session session;
    private final Clock clock;

    ReportableProfiles(Profiles profiles, Hidings hidings, Session session, Clock clock) {
        this.profiles = profiles;
        this.hidings = hidings;
        this.session = session;
        this.clock = clock;
    }

    /** Since when and why a curator hides the profile of an account. */
    public Optional<Hiding> hiding(Account account) {
        return hidings.of(KIND, account.id());
    }

    /** The profile that is shown under a handle; with the same words for one that is not and for none. */
    UUID shown(String handle) {
        var found = session.createNativeQuery(
                        "select kind, account_id from contributor where handle = :handle and name is not null",
                        Object[].class)
                .addScalar("kind", String.class)
                .addScalar("account_id", UUID.class)
                .setParameter("handle", handle)
                .uniqueResultOptional()
                .orElseThrow(ContributorProblems.UNKNOWN::because);
        if (!"person".equals(found[0])) {
            throw ContributorProblems.NAMED_BY_FORGE.because();
        }
        return (UUID) found[1];
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Shown> shown(UUID account) {
        return session.createNativeQuery("""
                        select a.handle, p.display_name, case when p.biography_allowed then p.biography end
                        from contributor_profile p join account a on a.id = p.account_id
                        where p.account_id = :account and p.consent_version is not null
                        """, Object[].class)
                .setParameter("account", account)
                .uniqueResultOptional()
                .map(row -> new Shown(
                        (String) row[0],
                        PLACE + row[0],
                        Stream.of(row[1], row[2])
                                .filter(text -> text != null)
                                .map(String::valueOf)
                                .toList()));
    }

    @Override
    public void hide(UUID account) {
        set(
                "update contributor_profile set hidden_at = coalesce(hidden_at, cast(:now as timestamptz))"
                        + " where account_id = :account",
                account);
    }

    @Override
    public void show(UUID account) {
        set(
                "update contributor_profile set hidden_at = null"
                        + " where account_id = :account and hidden_at <= cast(:now as timestamptz)",
                account);
    }

    private void set(String sql, UUID account) {
        session.createNativeMutationQuery(sql)
                .setParameter("account", account)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        profiles.publish(account);
    }
}
