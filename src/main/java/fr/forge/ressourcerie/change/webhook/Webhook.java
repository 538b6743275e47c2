package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Interest;
import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who wants to be told of changes, and where. How far they were told stands in the same row and is written by
 * {@link FanOut}. The version moves with its owner's edits only.
 */
@Entity
@DynamicUpdate
class Webhook {
    @Id
    private UUID id;

    private long version = 1;
    private UUID accountId;
    private byte[] address;
    private byte[] secret;
    private byte[] formerSecret;
    private Instant formerUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    private boolean selectedOnly;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> disciplines;

    @Convert(converter = WebhookState.Converter.class)
    private WebhookState state;

    @Convert(converter = WebhookTrouble.Converter.class)
    private WebhookTrouble disabledBecause;

    private Instant disabledAt;
    private int failures;
    private Instant failingSince;
    private Instant restingUntil;
    private Instant deliveredAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Webhook() {}

    /** Where and which secret are encrypted by whoever makes it. */
    boolean moveTo(byte[] elsewhere, Instant at) {
        address = elsewhere;
        return touch(at);
    }

    /** Tells again, or not; whoever wakes it up again starts with a clean slate. */
    boolean be(WebhookState wanted, Instant at) {
        if (wanted == state) {
            return false;
        }
        state = wanted;
        disabledBecause = null;
        disabledAt = null;
        failures = 0;
        failingSince = null;
        restingUntil = null;
        return touch(at);
    }

    /** Signs with another secret from now on, and with the former one too for a while. */
    void sign(byte[] another, Instant at, Duration overlap) {
        formerSecret = secret;
        formerUntil = at.plus(overlap).truncatedTo(ChronoUnit.MICROS);
        secret = another;
        touch(at);
    }

    private boolean touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
        return true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    byte[] address() {
        return address;
    }

    byte[] secret() {
        return secret;
    }

    /** The one that also signs at that instant. */
    Optional<byte[]> formerSecret(Instant at) {
        return Optional.ofNullable(formerUntil).filter(at::isBefore).map(until -> formerSecret);
    }

    Instant formerUntil() {
        return formerUntil;
    }

    List<ChangeKind> kinds() {
        return kinds.stream()
                .map(word -> Words.read(ChangeKind.class, word).orElseThrow())
                .toList();
    }

    Interest interest() {
        return new Interest(selectedOnly, levels, disciplines);
    }

    WebhookState state() {
        return state;
    }

    WebhookTrouble disabledBecause() {
        return disabledBecause;
    }

    Instant disabledAt() {
        return disabledAt;
    }

    int failures() {
        return failures;
    }

    Instant failingSince() {
        return failingSince;
    }

    Instant restingUntil() {
        return restingUntil;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
