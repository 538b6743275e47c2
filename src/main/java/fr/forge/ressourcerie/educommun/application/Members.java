package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Who works on which application. The address at which they are written to is kept sealed, and used for mail only. */
@Singleton
class Members implements PanacheRepositoryBase<Member, UUID> {
    private static final String PURPOSE = "application-correspondence";

    private final Caller caller;
    private final PrivacyKey key;
    private final Clock clock;

    Members(Caller caller, PrivacyKey key, Clock clock) {
        this.caller = caller;
        this.key = key;
        this.clock = clock;
    }

    /** Of an application, who holds it first, then by when they joined. */
    public List<Member> of(UUID application) {
        return list("applicationId = ?1 order by role, joinedAt, id", application);
    }

    public Optional<Member> byAccount(UUID application, Account account) {
        return find("applicationId = ?1 and accountId = ?2", application, account.id())
                .firstResultOptional();
    }

    /** Who calls joins an application, and is written to at the address that the identity provider verified. */
    public Member join(UUID application, Account account, MemberRole role) {
        var member = Member.of(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                application,
                account.id(),
                role,
                address().orElse(null),
                clock.instant());
        persistAndFlush(member);
        return member;
    }

    /** Whoever works on it is written to at their present address. */
    void refresh(Member member) {
        address().ifPresent(member::writtenToAt);
    }

    /** Where to write to somebody; for a mail, and for nothing else. */
    public Optional<String> address(Member member) {
        return Optional.ofNullable(member.addressSealed()).flatMap(bytes -> key.openText(PURPOSE, bytes));
    }

    private Optional<byte[]> address() {
        return caller.verifiedAddress(address -> key.sealText(PURPOSE, address)).map(Caller.VerifiedAddress::hash);
    }
}
