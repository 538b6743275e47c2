package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say of themselves; each change shows, or no longer shows, in its own transaction. */
@Singleton
public class Profiles implements PanacheRepositoryBase<Profile, UUID> {
    private final ConsentTexts texts;
    private final Consents consents;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Profiles(ConsentTexts texts, Consents consents, Caller caller, Audit audit, Clock clock) {
        this.texts = texts;
        this.consents = consents;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** That of an account, or what it would be. */
    public Profile of(Account account) {
        return findByIdOptional(account.id()).orElseGet(() -> Profile.blank(account.id()));
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    public Profile locked(Account account) {
        getSession()
                .createNativeMutationQuery("""
                        insert into contributor_profile (account_id, version) values (:account, 0)
                        on conflict (account_id) do nothing
                        """)
                .setParameter("account", account.id())
                .executeUpdate();
        return findById(account.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps what somebody changed of a locked profile, and shows it if they consented to. */
    public void keep(Account account, Profile profile) {
        audit.record(Act.of("profile-edited", Roles.CONTRIBUTOR, LinkPerson.KIND, account.id()));
        moved(account, profile);
    }

    /** Shows from now on what somebody consented to, by the text that is in force today. */
    public void consent(Account account, Profile profile, String version, boolean biography, boolean academy) {
        var current = texts.current().version();
        if (!current.equals(version)) {
            throw ContributorProblems.OTHER_TEXT.because(current);
        }
        var before = profile.allowed();
        profile.consent(version, biography, academy, clock.instant().truncatedTo(ChronoUnit.MICROS));
        decided(account, profile, "consent-given", version, before);
    }

    /** Shows nothing of them from now on; nothing happens where nothing was shown. */
    public void withdraw(Account account, Profile profile) {
        profile.consentVersion().ifPresent(version -> {
            var before = profile.allowed();
            profile.withdraw();
            decided(account, profile, "consent-withdrawn", version, before);
        });
    }

    private void decided(Account account, Profile profile, String name, String version, List<String> before) {
        consents.keep(account, version, profile.allowed());
        audit.record(Act.of(name, Roles.CONTRIBUTOR, LinkPerson.KIND, account.id())
                .changing("version", null, version)
                .changing("shown", before, profile.allowed()));
        moved(account, profile);
    }

    private void moved(Account account, Profile profile) {
        academy().ifPresent(profile::liesIn);
        flush();
        publish(account.id());
    }

    /** The academy whose domain the verified address of who calls has. */
    public Optional<String> academy() {
        return caller.verifiedAddress(address -> "")
                .map(Caller.VerifiedAddress::domain)
                .flatMap(domain -> getSession()
                        .createNativeQuery("select code from academy_domain where domain = :domain", String.class)
                        .setParameter("domain", domain)
                        .uniqueResultOptional());
    }

    /** Copies to the person what may be seen of them, and nothing else; the public reads nothing but this copy. */
    void publish(UUID account) {
        flush();
        // Who links and who consents or withdraws at the same time each see what the other did.
        findById(account, LockModeType.PESSIMISTIC_WRITE);
        getSession()
                .createNativeMutationQuery("""
                        update contributor c set handle = p.handle, name = p.name, biography = p.biography, academy = p.academy
                        from (
                            select a.id, case when seen then a.handle end as handle,
                                case when seen then p.display_name end as name,
                                case when seen and p.biography_allowed then p.biography end as biography,
                                case when seen and p.academy_allowed and p.academy_shown then p.academy end as academy
                            from account a left join contributor_profile p on p.account_id = a.id
                            cross join lateral (select p.consent_version is not null and p.hidden_at is null as seen) s
                            where a.id = :account) p
                        where c.account_id = p.id
                        """)
                .setParameter("account", account)
                .executeUpdate();
    }
}
