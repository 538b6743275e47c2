package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Resource;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A request that a resource enter the Ressourcerie, with what its sheet would say. Only its resource's maintainers and
 * the curators know of it. The version moves with people's acts, not with checks.
 */
@Entity
@DynamicUpdate
class Proposal {
    @Id
    private UUID id;

    private long version = 1;

    @ManyToOne(fetch = FetchType.LAZY)
    private Resource resource;

    private UUID proposerId;

    @Convert(converter = ProposalState.Converter.class)
    private ProposalState state = ProposalState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private Facts sheet;

    private Instant createdAt;
    private Instant updatedAt;
    private Instant submittedAt;

    @Convert(converter = ProposalState.Converter.class)
    private ProposalState decision;

    private String decisionReason;
    private Instant decidedAt;
    private boolean direct;
    private LocalDate testFrom;
    private LocalDate testUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckResult> checks = List.of();

    private Instant checkedAt;

    protected Proposal() {}

    static Proposal draft(UUID id, Resource resource, UUID proposer, Facts sheet, Instant at) {
        var proposal = new Proposal();
        proposal.id = id;
        proposal.resource = resource;
        proposal.proposerId = proposer;
        proposal.sheet = sheet;
        proposal.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        proposal.updatedAt = proposal.createdAt;
        return proposal;
    }

    /** Says something else, while its author may still change it. */
    void say(Facts other, Instant at) {
        if (!state.editable()) {
            throw ProposalProblems.NOT_EDITABLE.because(Words.of(state));
        }
        if (!other.equals(sheet)) {
            sheet = other;
            touch(at);
        }
    }

    void submit(Instant at) {
        moveTo(ProposalState.SUBMITTED, at);
        submittedAt = updatedAt;
    }

    void withdraw(Instant at) {
        moveTo(ProposalState.WITHDRAWN, at);
    }

    /** Takes a curator's decision; the test is null for any other than to put it to the test. */
    void decide(Decision taken, String reason, TestPeriod test, Instant at) {
        moveTo(taken.state(), at);
        decision = taken.state();
        decisionReason = reason;
        decidedAt = updatedAt;
        if (test != null) {
            testFrom = test.from();
            testUntil = test.until();
        }
    }

    /** Its resource was selected without it: what it asks for is granted, and what it says of the sheet is not taken over. */
    void overtaken(String reason, Instant at) {
        state = ProposalState.ACCEPTED;
        touch(at);
        decision = state;
        decisionReason = reason;
        decidedAt = updatedAt;
        direct = true;
    }

    /** Refuses what only a draft that nobody else acted upon allows. */
    void mustBeDraft() {
        if (state != ProposalState.DRAFT) {
            throw ProposalProblems.NOT_A_DRAFT.because(Words.of(state));
        }
    }

    /** Keeps what was found; that is nobody's edit. */
    void found(List<CheckResult> results, Instant at) {
        checks = List.copyOf(results);
        checkedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    private void moveTo(ProposalState next, Instant at) {
        if (!state.next().contains(next)) {
            throw ProposalProblems.STEP.because(Words.of(state), Words.of(next), Words.list(state.next()));
        }
        state = next;
        touch(at);
    }

    private void touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Resource resource() {
        return resource;
    }

    UUID proposerId() {
        return proposerId;
    }

    ProposalState state() {
        return state;
    }

    Facts sheet() {
        return sheet;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    ProposalState decision() {
        return decision;
    }

    String decisionReason() {
        return decisionReason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    boolean direct() {
        return direct;
    }

    TestPeriod test() {
        return testFrom == null ? null : new TestPeriod(testFrom, testUntil);
    }

    List<CheckResult> checks() {
        return checks;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
