package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.PlainText;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of a proposal, which its resource follows in the selection, all in one transaction. */
@Singleton
class MoveProposal {
    private final Proposals proposals;
    private final ProposalViews views;
    private final Completeness completeness;
    private final CheckProposal checking;
    private final Resources resources;
    private final Audit audit;
    private final ProposalSettings settings;
    private final Clock clock;

    MoveProposal(
            Proposals proposals,
            ProposalViews views,
            Completeness completeness,
            CheckProposal checking,
            Resources resources,
            Audit audit,
            ProposalSettings settings,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.completeness = completeness;
        this.checking = checking;
        this.resources = resources;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Submits a complete proposal, with its link asked before. */
    @Transactional
    @Writes
    ProposalView submit(UUID id, AskedLink asked, DryRun dryRun, IdempotencyKey key) {
        var proposal = proposals.locked(id);
        var from = proposal.state();
        proposal.submit(clock.instant());
        var faults = completeness.faults(proposal.sheet());
        if (!faults.isEmpty()) {
            throw ProposalProblems.INCOMPLETE.because().with(faults);
        }
        checking.look(proposal, asked);
        record(proposal, "proposal-submitted", from, null);
        if (proposal.resource().selection() != Selection.PROPOSED) {
            resources.move(proposal.resource(), Selection.PROPOSED, proposals.role(proposal), null);
        }
        return views.of(proposal);
    }

    /** Takes back a locked proposal that was submitted and is not decided. */
    void withdraw(Proposal proposal, String words) {
        var reason = words == null ? null : PlainText.reason(words);
        var from = proposal.state();
        proposal.withdraw(clock.instant());
        record(proposal, "proposal-withdrawn", from, reason);
        follow(proposal, proposals.role(proposal), reason);
    }

    /** Decides on a locked proposal; to accept it is to write what it says into the sheet. */
    void decide(Proposal proposal, NewDecision decision) {
        var from = proposal.state();
        var reason = PlainText.reason(decision.reason());
        proposal.decide(decision.state(), reason, test(decision), clock.instant());
        record(proposal, "proposal-decided", from, reason);
        if (decision.state() == Decision.ACCEPTED) {
            resources.edit(
                    proposal.resource(),
                    editorial -> ProposedFacts.over(editorial, proposal.sheet()),
                    Roles.CURATOR,
                    reason);
        }
        follow(proposal, Roles.CURATOR, reason);
    }

    private TestPeriod test(NewDecision decision) {
        if (decision.state() != Decision.IN_TEST) {
            if (decision.test() != null) {
                throw refused(List.of(Fault.ofBody(
                        "/test",
                        "only-in-test",
                        "Des dates de test vont avec l'état « in-test » seulement.",
                        "Dates of a test go with the state “in-test” only.")));
            }
            return null;
        }
        var today = TestPeriod.today(clock);
        var period = TestPeriod.of(Optional.ofNullable(decision.test()), today, settings.testDays());
        if (!period.faults(today).isEmpty()) {
            throw refused(period.faults(today));
        }
        return period;
    }

    private static RuntimeException refused(List<Fault> faults) {
        return CommonProblems.INVALID_INPUT.because().with(faults);
    }

    private void record(Proposal proposal, String name, ProposalState from, String reason) {
        audit.record(Act.of(name, proposals.role(proposal), Proposals.KIND, proposal.id())
                .changing("state", Words.of(from), Words.of(proposal.state()))
                .because(reason));
    }

    /** A curator may have moved the resource directly meanwhile: then it stays where they put it. */
    private void follow(Proposal proposal, String role, String reason) {
        var next = proposal.state().selection();
        var resource = proposal.resource();
        if (resource.selection() != next && resource.selection().next().contains(next)) {
            resources.move(resource, next, role, reason);
        }
    }
}
