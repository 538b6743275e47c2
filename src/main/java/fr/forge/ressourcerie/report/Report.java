package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What somebody, known or not, says is wrong with something that is shown. */
@Entity
@DynamicUpdate
class Report {
    @Id
    private UUID id;

    private long version = 1;
    private String reference;
    private String kind;
    private UUID thing;

    @Convert(converter = ReportGround.Converter.class)
    private ReportGround ground;

    private byte[] text;
    private byte[] fingerprint;

    @Convert(converter = ReportState.Converter.class)
    private ReportState state = ReportState.OPEN;

    private String reason;
    private Instant receivedAt;
    private Instant decidedAt;

    protected Report() {}

    static Report received(UUID id, String reference, String kind, UUID thing, Written written, Instant at) {
        var report = new Report();
        report.id = id;
        report.reference = reference;
        report.kind = kind;
        report.thing = thing;
        report.ground = written.ground();
        report.text = written.sealed();
        report.fingerprint = written.fingerprint();
        report.receivedAt = at.truncatedTo(ChronoUnit.MICROS);
        return report;
    }

    void decide(ReportState next, String why, Instant at) {
        if (!state.next().contains(next)) {
            throw ReportProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        state = next;
        reason = why;
        decidedAt = at.truncatedTo(ChronoUnit.MICROS);
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

    String kind() {
        return kind;
    }

    UUID thing() {
        return thing;
    }

    ReportGround ground() {
        return ground;
    }

    /** Sealed; none when it was kept long enough. */
    Optional<byte[]> text() {
        return Optional.ofNullable(text);
    }

    ReportState state() {
        return state;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** What its author wrote, as it is kept. */
    record Written(ReportGround ground, byte[] sealed, byte[] fingerprint) {}
}
