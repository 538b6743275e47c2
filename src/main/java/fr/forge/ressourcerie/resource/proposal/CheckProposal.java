package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.write.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Checks a proposal: what takes time is asked first, then everything is looked at and kept in one transaction. */
@Singleton
class CheckProposal {
    private final Proposals proposals;
    private final ProposalViews views;
    private final Checks checks;
    private final AccessLink link;
    private final Clock clock;

    CheckProposal(Proposals proposals, ProposalViews views, Checks checks, AccessLink link, Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.checks = checks;
        this.link = link;
        this.clock = clock;
    }

    /** Asks the access link of a proposal that the caller may know, outside any transaction; a rehearsal asks nobody. */
    AskedLink ask(UUID id, DryRun dryRun) {
        var address = QuarkusTransaction.requiringNew()
                .call(() -> proposals.accessLink(id).orElse(null));
        return dryRun.asked() ? AskedLink.UNASKED : new AskedLink(address, link.ask(address));
    }

    /** The same before a submission, and only when it can succeed. */
    AskedLink askToSubmit(UUID id, DryRun dryRun) {
        var submittable = QuarkusTransaction.requiringNew().call(() -> proposals.submittable(id));
        return submittable ? ask(id, dryRun) : AskedLink.UNASKED;
    }

    @Transactional
    @Writes
    ProposalView check(UUID id, AskedLink asked, DryRun dryRun, IdempotencyKey key) {
        var proposal = proposals.locked(id);
        look(proposal, asked);
        return views.of(proposal);
    }

    void look(Proposal proposal, AskedLink asked) {
        proposal.found(checks.of(proposal, asked), clock.instant());
    }
}
