package fr.forge.ressourcerie.resource.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal, for its resource's maintainers and the curators. */
@Schema(name = "Proposal", description = "A request that a resource enter the Ressourcerie.")
record ProposalView(
        @JsonIgnore long version,

        @Schema(description = "Identifies the proposal.") UUID id,

        @Schema(description = "What is proposed.") ProposedResource resource,

        @Schema(description = "Where it stands.", examples = "submitted")
        ProposalState state,

        @Schema(description = "What the resource's sheet would say.")
        ProposedSheetView sheet,

        @Schema(description = "What was checked by itself at the latest submission or since; empty before.")
        List<CheckView> checks,

        @Schema(description = "When that was, or null.", nullable = true, examples = "2026-03-02T09:30:00Z")
        Instant checkedAt,

        @Schema(description = "The latest decision, or null; it stays beside a new submission.", nullable = true)
        LatestDecision decision,

        @Schema(description = "The latest community test, or null.", nullable = true)
        ProposalTestView test,

        @Schema(
                description = "Handle of the account that drafted it, or null once that account is gone.",
                nullable = true,
                examples = "membre-k7m2p9x4qd")
        String proposer,

        @Schema(description = "When it was drafted.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When a person last acted upon it.", examples = "2026-03-02T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description = "When it was last submitted, or null.",
                nullable = true,
                examples = "2026-03-02T09:30:00Z")
        Instant submittedAt)
        implements Versioned {

    /** A check as it is shown. */
    @Schema(name = "ProposalCheck", description = "What one check found; it informs a decision and blocks none.")
    record CheckView(
            @Schema(
                    description = "What was checked.",
                    enumeration = {
                        "project-public",
                        "licence-file",
                        "licence-free",
                        "readme",
                        "summary-length",
                        "access-link",
                        "link-unique",
                        "ai-disclosed"
                    },
                    examples = "readme")
            String check,

            @Schema(
                    description = "`unknown` when a person has to look.",
                    enumeration = {"pass", "fail", "unknown"},
                    examples = "pass")
            String result,

            @Schema(description = "Why, in plain French.", examples = "Le dépôt a un README.")
            String reason) {

        static CheckView of(CheckResult kept) {
            return new CheckView(kept.check(), kept.result(), kept.reason());
        }
    }

    /** A decision as it is shown. */
    @Schema(name = "ProposalDecision", description = "What the curators decided.")
    record LatestDecision(
            @Schema(
                    description = "What was decided.",
                    enumeration = {"changes-requested", "in-test", "accepted", "rejected"},
                    examples = "changes-requested")
            String state,

            @Schema(
                    description = "Why, or what has to change.",
                    examples = "Le résumé doit dire à quel niveau l'activité s'adresse.")
            String reason,

            @Schema(
                    description =
                            "Whether a curator selected the resource directly instead of deciding on the proposal:"
                                    + " it is accepted, but its sheet was not written into the resource's.",
                    examples = "false")
            boolean direct,

            @Schema(description = "When.", examples = "2026-03-02T09:30:00Z")
            Instant at) {

        static LatestDecision of(Proposal proposal) {
            return proposal.decision() == null
                    ? null
                    : new LatestDecision(
                            Words.of(proposal.decision()),
                            proposal.decisionReason(),
                            proposal.direct(),
                            proposal.decidedAt());
        }
    }
}
