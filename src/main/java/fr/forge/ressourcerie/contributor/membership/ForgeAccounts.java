package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All claims to be a user of the Forge, one an account. */
@Singleton
class ForgeAccounts implements PanacheRepositoryBase<ForgeAccount, UUID> {
    /** What the audit calls one. */
    static final String KIND = "forge-account";

    private static final String PURPOSE = "forge-account";
    private static final String ONE_CONFIRMED = "forge_account_confirmed_once";
    private static final String ONE_AN_ACCOUNT = "forge_account_account_unique";

    private final Session session;
    private final PrivacyKey privacy;
    private final ForgeUsers users;
    private final Memberships memberships;
    private final Clock clock;

    ForgeAccounts(Session session, PrivacyKey privacy, ForgeUsers users, Memberships memberships, Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.users = users;
        this.memberships = memberships;
        this.clock = clock;
    }

    ForgeAccount get(UUID id) {
        return findByIdOptional(id).orElseThrow(ForgeAccountProblems.UNKNOWN::because);
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    ForgeAccount locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ForgeAccountProblems.UNKNOWN::because);
    }

    /** The claim of an account, locked. */
    Optional<ForgeAccount> of(Account account) {
        return find("accountId", account.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    ForgeAccount claim(Account account, String username) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var claim = ForgeAccount.claimed(id, account.id(), seal(username), users.recognise(username), clock.instant());
        try {
            persistAndFlush(claim);
        } catch (ConstraintViolationException twice) {
            if (ONE_AN_ACCOUNT.equals(twice.getConstraintName())) {
                throw ForgeAccountProblems.CLAIMED_AT_ONCE.because();
            }
            throw twice;
        }
        return claim;
    }

    /** Claims another user, or the same anew, in the place of a locked claim. */
    void claimAgain(ForgeAccount claim, String username) {
        claim.claim(seal(username), users.recognise(username), clock.instant());
        flush();
    }

    /** Decides about a locked claim; a user of the Forge is confirmed for one account at most. */
    void decide(ForgeAccount claim, ForgeAccountState next, String reason) {
        claim.decide(next, reason, clock.instant());
        try {
            flush();
        } catch (ConstraintViolationException taken) {
            if (ONE_CONFIRMED.equals(taken.getConstraintName())) {
                throw ForgeAccountProblems.TAKEN.because();
            }
            throw taken;
        }
        recognise(claim);
    }

    /** Notes the number of a confirmed user, in its address, once the members tell it beyond doubt. */
    void recognise(ForgeAccount claim) {
        var known = memberships.addresses(claim.hash());
        if (claim.state() == ForgeAccountState.CONFIRMED && claim.address().isEmpty() && known.size() == 1) {
            claim.knownBy(known.get(0));
        }
    }

    /** The claims that wait longest first. */
    Slice<ForgeAccount> page(ForgeAccountFilter filter, PageRequest request) {
        var sql = new StringBuilder("select f.* from forge_account f where ").append(states(filter));
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        edge.ifPresent(id -> sql.append(request.backwards() ? " and f.id < :edge" : " and f.id > :edge"));
        sql.append(request.backwards() ? " order by f.id desc" : " order by f.id")
                .append(" limit :fetch");
        var query = session.createNativeQuery(sql.toString(), ForgeAccount.class)
                .setParameter("states", words(filter))
                .setParameter("fetch", request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        return request.slice(query.getResultList(), claim -> List.of(claim.id()), total(filter));
    }

    private Total total(ForgeAccountFilter filter) {
        return Total.counted(session.createNativeQuery(
                        "select count(*) from (select 1 from forge_account f where " + states(filter)
                                + " limit :most) m",
                        Long.class)
                .setParameter("states", words(filter))
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    private static String states(ForgeAccountFilter filter) {
        return filter.state.isEmpty()
                ? "cardinality(cast(:states as text[])) = 0"
                : "f.state = any(cast(:states as text[]))";
    }

    private static String[] words(ForgeAccountFilter filter) {
        return filter.state.stream().map(Words::of).toArray(String[]::new);
    }

    /** Those of these users of the Forge who are confirmed for some account. */
    Set<UsernameHash> confirmed(Collection<UsernameHash> usernames) {
        return new HashSet<>(session
                .createNativeQuery("""
                        select encode(username_hash, 'hex') from forge_account
                        where state = 'confirmed'
                            and username_hash in (select decode(hex, 'hex') from unnest(cast(:hexes as text[])) hex)
                        """, String.class)
                .setParameter("hexes", usernames.stream().map(UsernameHash::hex).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(UsernameHash::new)
                .toList());
    }

    /** The username as it was claimed, while the key is the one that it was written under. */
    Optional<String> username(ForgeAccount claim) {
        return privacy.openText(PURPOSE, claim.username());
    }

    private byte[] seal(String username) {
        return privacy.sealText(PURPOSE, username);
    }
}
