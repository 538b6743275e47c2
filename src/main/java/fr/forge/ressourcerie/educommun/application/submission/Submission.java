package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.call.Moment;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What was submitted, byte by byte, and when it arrived. Nothing of it changes, but that it may be taken back. */
@Entity(name = "ApplicationSubmission")
@DynamicUpdate
class Submission {
    @Id
    private UUID id;

    private UUID applicationId;
    private int number;
    private byte[] content;
    private byte[] sha256;
    private Instant receivedAt;
    private Instant callClosesAt;
    private String callClosesZone;
    private Instant takenBackAt;

    protected Submission() {}

    static Submission of(
            UUID id, UUID application, int number, byte[] content, byte[] sha256, Instant arrival, Moment closes) {
        var submission = new Submission();
        submission.id = id;
        submission.applicationId = application;
        submission.number = number;
        submission.content = content;
        submission.sha256 = sha256;
        submission.receivedAt = arrival;
        submission.callClosesAt = closes.at();
        submission.callClosesZone = closes.zone();
        return submission;
    }

    void takenBack(Instant arrival) {
        takenBackAt = arrival;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    /** The how manieth of its application. */
    int number() {
        return number;
    }

    /** In canonical form. */
    byte[] content() {
        return content.clone();
    }

    byte[] sha256() {
        return sha256.clone();
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** When the call closes, as it was announced then. */
    Moment callClosesAt() {
        return new Moment(callClosesAt, callClosesZone);
    }

    /** Null while it stands. */
    Instant takenBackAt() {
        return takenBackAt;
    }
}
