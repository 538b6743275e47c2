package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a team applies with. It says something else only while it is a draft, and moves by its states' drawing. */
@Entity
@DynamicUpdate
public class Application {
    @Id
    private UUID id;

    private long version = 1;
    private UUID callId;

    @Convert(converter = ApplicationState.Converter.class)
    private ApplicationState state = ApplicationState.DRAFT;

    private String title;

    @Convert(converter = ApplicantKind.Converter.class)
    private ApplicantKind applicantKind;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationFacts facts = ApplicationFacts.NONE;

    private int submissions;
    private int required;
    private int missing;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant submittedAt;

    protected Application() {}

    static Application draft(UUID id, UUID call, String title, ApplicantKind kind, Instant at) {
        var application = new Application();
        application.id = id;
        application.callId = call;
        application.title = title;
        application.applicantKind = kind;
        application.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        application.updatedAt = application.createdAt;
        return application;
    }

    /** Says something else; whether the state allows it is asked before. */
    void say(String otherTitle, ApplicantKind otherKind, ApplicationFacts other, Instant at) {
        title = otherTitle;
        applicantKind = otherKind;
        facts = other;
        version++;
        touch(at);
    }

    /** Something that belongs to it changed, apart from what it says itself. */
    void touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** How much it needs, and how much of that it lacks. */
    void lacks(int howMany, int of) {
        missing = howMany;
        required = of;
    }

    /** Goes to the next state. */
    void move(ApplicationState next, Instant at) {
        if (!state.next().contains(next)) {
            throw ApplicationProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        state = next;
        version++;
        touch(at);
    }

    /** Is submitted, by what arrived at that instant. */
    public void submit(Instant arrival, Instant at) {
        move(ApplicationState.SUBMITTED, at);
        submittedAt = arrival;
        submissions++;
    }

    /** Is taken back, to be worked on. */
    public void takeBack(Instant at) {
        move(ApplicationState.DRAFT, at);
        submittedAt = null;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID callId() {
        return callId;
    }

    public ApplicationState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public ApplicantKind applicantKind() {
        return applicantKind;
    }

    ApplicationFacts facts() {
        return facts;
    }

    /** How many times it was submitted, those that were taken back included. */
    public int submissions() {
        return submissions;
    }

    /** How many requirements apply to it. */
    int required() {
        return required;
    }

    /** How many of them are not met. */
    int missing() {
        return missing;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When the submission arrived that stands; null for a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }
}
