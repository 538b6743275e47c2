package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An edition of EduCommun. What applicants rely on is fixed once it is published; the closing only moves away from them,
 * and nothing moves once it has come.
 */
@Entity
@DynamicUpdate
public class Call {
    @Id
    private UUID id;

    private long version = 1;
    private String slug;

    @Convert(converter = CallState.Converter.class)
    private CallState state = CallState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private CallFacts facts;

    private Instant opensAt;
    private String opensZone;
    private Instant closesAt;
    private String closesZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Postponement> postponements = List.of();

    private int grid;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant publishedAt;

    protected Call() {}

    static Call draft(UUID id, String slug, CallFacts facts, Moment opens, Moment closes, Instant at) {
        var call = new Call();
        call.id = id;
        call.slug = slug;
        call.facts = facts;
        call.between(opens, closes);
        call.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        call.updatedAt = call.createdAt;
        return call;
    }

    /** Says something else; answers false when it said so already. */
    boolean say(CallFacts other, Moment opens, Moment closes, Instant at) {
        var between = same(opens, opensAt()) && same(closes, closesAt());
        if (between && other.equals(facts)) {
            return false;
        }
        var announcements = between && facts.announcing(other).equals(other);
        if (state == CallState.ARCHIVED || (state != CallState.DRAFT && !announcements)) {
            throw CallProblems.FIXED.because(Words.of(state));
        }
        facts = other;
        between(opens, closes);
        touch(at);
        return true;
    }

    private static boolean same(Moment one, Moment other) {
        return one == null ? other == null : one.equals(other);
    }

    /** Goes to the next state; a call never closes before the instant that it announced. */
    void move(CallState next, Instant at) {
        if (!state.next().contains(next)) {
            throw CallProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        if (next == CallState.CLOSED && at.isBefore(closesAt)) {
            throw CallProblems.STILL_OPEN.because(closesAt, closesZone);
        }
        state = next;
        touch(at);
        if (next == CallState.PUBLISHED) {
            publishedAt = updatedAt;
        }
    }

    /** Refuses to put off what nobody knows of yet, or what has come. */
    void mustBePostponable(Instant at) {
        if (state == CallState.DRAFT) {
            throw CallProblems.NOT_PUBLISHED.because();
        }
        mustBeRunning(at);
    }

    /** Puts the closing off, for everyone and with a reason. */
    void postpone(Moment later, String reason, Instant at) {
        mustBePostponable(at);
        var all = new ArrayList<>(postponements);
        all.add(new Postponement(at.truncatedTo(ChronoUnit.MILLIS), closesAt(), later, reason));
        postponements = List.copyOf(all);
        between(opensAt(), later);
        touch(at);
    }

    /** Has another grid from now on. */
    void assessedBy(int number, Instant at) {
        grid = number;
        touch(at);
    }

    /** Refuses what changes the work of applicants once the closing has come. */
    void mustBeRunning(Instant at) {
        var over = state == CallState.PUBLISHED ? !at.isBefore(closesAt) : state != CallState.DRAFT;
        if (over) {
            throw CallProblems.CLOSED.because(closesAt, closesZone);
        }
    }

    /** Whether an application that comes in at that instant is in time. */
    boolean open(Instant at) {
        return state == CallState.PUBLISHED && !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    /**
     * Whether what arrived at that instant came between the opening and the closing. A manager who declares the call closed
     * meanwhile does not make late what was in time.
     */
    public boolean inTime(Instant arrival) {
        return (state == CallState.PUBLISHED || state == CallState.CLOSED)
                && !arrival.isBefore(opensAt)
                && arrival.isBefore(closesAt);
    }

    void touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    private void between(Moment opens, Moment closes) {
        opensAt = opens == null ? null : opens.at();
        opensZone = opens == null ? null : opens.zone();
        closesAt = closes == null ? null : closes.at();
        closesZone = closes == null ? null : closes.zone();
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public CallState state() {
        return state;
    }

    public CallFacts facts() {
        return facts;
    }

    /** Null while nobody said. */
    public Moment opensAt() {
        return Moment.of(opensAt, opensZone);
    }

    public Moment closesAt() {
        return Moment.of(closesAt, closesZone);
    }

    List<Postponement> postponements() {
        return postponements;
    }

    /** The number of the grid in force; 0 while it has none. */
    public int grid() {
        return grid;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
