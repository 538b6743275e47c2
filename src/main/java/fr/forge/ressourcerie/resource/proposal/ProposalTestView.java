package fr.forge.ressourcerie.resource.proposal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community test as it is shown. */
@Schema(name = "ProposalTest", description = "When the community tries it, both days included.")
record ProposalTestView(
        @Schema(description = "First day.", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day.", examples = "2026-03-17")
        LocalDate until,

        @Schema(
                description = "Whether its last day has passed (Paris), or its proposal is decided already; a proposal"
                        + " that is still `in-test` then waits for a decision.",
                examples = "false")
        boolean over) {

    static ProposalTestView of(Proposal proposal, LocalDate today) {
        var test = proposal.test();
        return test == null
                ? null
                : new ProposalTestView(
                        test.from(),
                        test.until(),
                        proposal.state() != ProposalState.IN_TEST
                                || test.until().isBefore(today));
    }
}
