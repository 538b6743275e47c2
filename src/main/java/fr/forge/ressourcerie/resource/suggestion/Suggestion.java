package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Resource;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Something that somebody would like better. Its version moves with people's decisions, not with the ticket. */
@Entity
@DynamicUpdate
class Suggestion {
    @Id
    private UUID id;

    private long version = 1;
    private String reference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    @Convert(converter = SuggestionKind.Converter.class)
    private SuggestionKind kind;

    @Convert(converter = SuggestionState.Converter.class)
    private SuggestionState state = SuggestionState.RECEIVED;

    private byte[] text;
    private byte[] fingerprint;
    private String ticketUrl;
    private String reason;
    private Instant receivedAt;
    private Instant movedAt;

    protected Suggestion() {}

    /** One that was just received. */
    static Suggestion received(
            UUID id,
            String reference,
            Resource resource,
            SuggestionKind kind,
            byte[] sealed,
            byte[] fingerprint,
            Instant at) {
        var suggestion = new Suggestion();
        suggestion.id = id;
        suggestion.reference = reference;
        suggestion.resource = resource;
        suggestion.kind = kind;
        suggestion.text = sealed;
        suggestion.fingerprint = fingerprint;
        suggestion.receivedAt = micros(at);
        suggestion.movedAt = suggestion.receivedAt;
        return suggestion;
    }

    /** Its ticket is open. */
    void sent(String url, Instant at) {
        ticketUrl = url;
        move(SuggestionState.SENT, at);
    }

    /** The tracker did not take it. */
    void undeliverable(Instant at) {
        move(SuggestionState.UNDELIVERABLE, at);
    }

    /** A person decided, with a reason for everyone. */
    void decide(SuggestionState next, String why, Instant at) {
        move(next, at);
        reason = why;
        version++;
    }

    private void move(SuggestionState next, Instant at) {
        if (!state.next().contains(next)) {
            throw SuggestionProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        state = next;
        movedAt = micros(at);
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
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

    Resource resource() {
        return resource;
    }

    SuggestionKind kind() {
        return kind;
    }

    SuggestionState state() {
        return state;
    }

    /** Sealed; none when it was kept long enough. */
    Optional<byte[]> text() {
        return Optional.ofNullable(text);
    }

    Optional<String> ticketUrl() {
        return Optional.ofNullable(ticketUrl);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant movedAt() {
        return movedAt;
    }
}
