package fr.forge.ressourcerie.resource.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal in a list. */
@Schema(name = "ProposalSummary", description = "A proposal in a list.")
record ProposalSummary(
        @Schema(description = "Identifies the proposal.") UUID id,

        @Schema(description = "What is proposed.") ProposedResource resource,

        @Schema(description = "Where it stands.", examples = "submitted")
        ProposalState state,

        @Schema(description = "The checks that failed at the latest look.", examples = "[\"readme\"]")
        List<String> failed,

        @Schema(description = "The latest community test, or null.", nullable = true)
        ProposalTestView test,

        @Schema(description = "When it was drafted.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When a person last acted upon it.", examples = "2026-03-02T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description = "When it was last submitted, or null.",
                nullable = true,
                examples = "2026-03-02T09:30:00Z")
        Instant submittedAt) {

    static ProposalSummary of(Proposal proposal, LocalDate today) {
        return new ProposalSummary(
                proposal.id(),
                ProposedResource.of(proposal.resource()),
                proposal.state(),
                proposal.checks().stream()
                        .filter(kept -> kept.result().equals(CheckResult.FAIL))
                        .map(CheckResult::check)
                        .toList(),
                ProposalTestView.of(proposal, today),
                proposal.createdAt(),
                proposal.updatedAt(),
                proposal.submittedAt());
    }
}
