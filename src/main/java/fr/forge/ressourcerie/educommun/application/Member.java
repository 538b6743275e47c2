package fr.forge.ressourcerie.educommun.application;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Somebody who works on an application. */
@Entity(name = "ApplicationMember")
class Member {
    @Id
    private UUID id;

    private UUID applicationId;
    private UUID accountId;

    @Convert(converter = MemberRole.Converter.class)
    private MemberRole role;

    private byte[] addressSealed;
    private Instant joinedAt;

    protected Member() {}

    static Member of(UUID id, UUID application, UUID account, MemberRole role, byte[] addressSealed, Instant at) {
        var member = new Member();
        member.id = id;
        member.applicationId = application;
        member.accountId = account;
        member.role = role;
        member.addressSealed = addressSealed;
        member.joinedAt = at.truncatedTo(ChronoUnit.MICROS);
        return member;
    }

    /** Is written to at another address from now on. */
    void writtenToAt(byte[] sealed) {
        addressSealed = sealed;
    }

    /** Has that part in it from now on. */
    void becomes(MemberRole other) {
        role = other;
    }

    /** Identifies the membership, and nobody. */
    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID accountId() {
        return accountId;
    }

    public MemberRole role() {
        return role;
    }

    /** The correspondence address, sealed; null where the identity provider verified none. */
    byte[] addressSealed() {
        return addressSealed;
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
