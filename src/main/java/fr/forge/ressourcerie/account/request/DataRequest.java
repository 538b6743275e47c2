package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Something that a person asks about what is held of them; to be answered within a month (GDPR, article 12). */
@Entity
@DynamicUpdate
class DataRequest {
    @Id
    private UUID id;

    private long version = 1;
    private String reference;

    @Convert(converter = DataRequestKind.Converter.class)
    private DataRequestKind kind;

    @Convert(converter = DataRequestState.Converter.class)
    private DataRequestState state = DataRequestState.OPEN;

    private byte[] contact;
    private byte[] contactHash;
    private byte[] text;
    private byte[] answer;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant endedAt;

    protected DataRequest() {}

    static DataRequest received(UUID id, String reference, DataRequestKind kind, Written written, Instant at) {
        var request = new DataRequest();
        request.id = id;
        request.reference = reference;
        request.kind = kind;
        request.contact = written.contact();
        request.contactHash = written.contactHash();
        request.text = written.text();
        request.receivedAt = at.truncatedTo(ChronoUnit.MICROS);
        request.dueAt =
                request.receivedAt.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        return request;
    }

    void end(DataRequestState next, byte[] sealedAnswer, Instant at) {
        if (state != DataRequestState.OPEN || next == DataRequestState.OPEN) {
            throw DataRequestProblems.ENDED.because(Words.of(state));
        }
        state = next;
        answer = sealedAnswer;
        endedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    DataRequestKind kind() {
        return kind;
    }

    DataRequestState state() {
        return state;
    }

    /** Sealed; none when it was kept long enough. */
    Optional<byte[]> contact() {
        return Optional.ofNullable(contact);
    }

    /** Sealed, as are the following; none when it was kept long enough. */
    Optional<byte[]> text() {
        return Optional.ofNullable(text);
    }

    Optional<byte[]> answer() {
        return Optional.ofNullable(answer);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** What its author wrote, as it is kept. */
    record Written(byte[] contact, byte[] contactHash, byte[] text) {}
}
