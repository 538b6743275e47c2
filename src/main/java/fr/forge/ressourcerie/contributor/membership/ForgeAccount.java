package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.contributor.AddressHash;
import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The user of the Forge that an account says it is. Nothing follows from it before a curator confirms it. */
@Entity
@DynamicUpdate
class ForgeAccount {
    @Id
    private UUID id;

    private long version = 1;
    private UUID accountId;
    private byte[] username;
    private byte[] usernameHash;
    private byte[] addressHash;

    @Convert(converter = ForgeAccountState.Converter.class)
    private ForgeAccountState state = ForgeAccountState.CLAIMED;

    private String reason;
    private Instant claimedAt;
    private Instant decidedAt;

    protected ForgeAccount() {}

    static ForgeAccount claimed(UUID id, UUID account, byte[] sealed, UsernameHash hash, Instant at) {
        var claim = new ForgeAccount();
        claim.id = id;
        claim.accountId = account;
        claim.username = sealed;
        claim.usernameHash = hash.bytes();
        claim.claimedAt = at.truncatedTo(ChronoUnit.MICROS);
        return claim;
    }

    /** Claims another user, or the same again after a refusal. */
    void claim(byte[] sealed, UsernameHash hash, Instant at) {
        if (state == ForgeAccountState.CONFIRMED) {
            throw ForgeAccountProblems.CONFIRMED_ALREADY.because();
        }
        username = sealed;
        usernameHash = hash.bytes();
        addressHash = null;
        state = ForgeAccountState.CLAIMED;
        reason = null;
        claimedAt = at.truncatedTo(ChronoUnit.MICROS);
        decidedAt = null;
        version++;
    }

    /** A curator decided. */
    void decide(ForgeAccountState next, String why, Instant at) {
        if (!state.next().contains(next)) {
            throw ForgeAccountProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        state = next;
        reason = why;
        decidedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    /** That user has this address of the Forge, which holds their number; whoever has another one is not them. */
    void knownBy(AddressHash address) {
        addressHash = address.bytes();
    }

    /** The address of the Forge that they were known by when they were confirmed, or first seen. */
    Optional<AddressHash> address() {
        return Optional.ofNullable(addressHash)
                .map(hash -> new AddressHash(HexFormat.of().formatHex(hash)));
    }

    /** Whether that user is claimed, or confirmed, already. */
    boolean holds(UsernameHash hash) {
        return state != ForgeAccountState.REFUSED && Arrays.equals(usernameHash, hash.bytes());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID account() {
        return accountId;
    }

    /** Sealed. */
    byte[] username() {
        return username;
    }

    UsernameHash hash() {
        return UsernameHash.of(usernameHash);
    }

    ForgeAccountState state() {
        return state;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
