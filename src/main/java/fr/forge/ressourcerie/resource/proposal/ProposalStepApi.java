package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a proposal over HTTP. */
@Path("/api/v1/proposals/{id}")
@Tag(name = "Proposals")
@RolesAllowed("contributor")
class ProposalStepApi {
    private final Proposals proposals;
    private final ProposalViews views;
    private final MoveProposal move;
    private final CheckProposal check;
    private final Preconditions preconditions;

    ProposalStepApi(
            Proposals proposals,
            ProposalViews views,
            MoveProposal move,
            CheckProposal check,
            Preconditions preconditions) {
        this.proposals = proposals;
        this.views = views;
        this.move = move;
        this.check = check;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/submission")
    @Operation(
            operationId = "submitProposal",
            summary = "Submit a proposal",
            description = "For its resource's maintainers and curators. Every missing or faulty field is named at once;"
                    + " otherwise it is checked, which may take ten seconds, and submitted.")
    @APIResponse(responseCode = "200", description = "Submitted, with what the checks found.")
    @APIResponse(responseCode = "409", description = "It cannot be submitted from where it stands.")
    @APIResponse(responseCode = "422", description = "It is incomplete, or the idempotency key was used otherwise.")
    public ProposalView submit(
            @PathParam("id") @Parameter(description = ProposalApi.ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        return move.submit(id, check.askToSubmit(id, dryRun), dryRun, key);
    }

    @POST
    @Path("/checks")
    @Operation(
            operationId = "checkProposal",
            summary = "Check a proposal now",
            description =
                    "For its resource's maintainers and curators, at any time; may take ten seconds. Checks inform"
                            + " a decision and block none.")
    @APIResponse(responseCode = "200", description = "The proposal, with what the checks found.")
    public ProposalView check(
            @PathParam("id") @Parameter(description = ProposalApi.ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        return check.check(id, check.ask(id, dryRun), dryRun, key);
    }

    @POST
    @Path("/withdrawal")
    @Transactional
    @Writes
    @Operation(
            operationId = "withdrawProposal",
            summary = "Take a proposal back",
            description = "For its resource's maintainers and curators, once submitted and before it is accepted or"
                    + " rejected. The resource leaves the work list.")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    @APIResponse(responseCode = "409", description = "It was not submitted, or is over.")
    public ProposalView withdraw(
            @PathParam("id") @Parameter(description = ProposalApi.ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewWithdrawal withdrawal) {
        var proposal = proposals.locked(id);
        move.withdraw(proposal, withdrawal.reason());
        return views.of(proposal);
    }

    @PUT
    @Path("/decision")
    @RolesAllowed("curator")
    @Transactional
    @Writes
    @Operation(
            operationId = "decideProposal",
            summary = "Decide on a proposal",
            description = "For curators: ask for changes, put it to a community test, accept or reject it. The"
                    + " maintainers read the reason. To accept writes what it says into the resource's sheet and selects"
                    + " the resource. A resource that a curator moved in the selection meanwhile stays where it is,"
                    + " unless the proposal is accepted.")
    @APIResponse(responseCode = "200", description = "Decided.")
    @APIResponse(responseCode = "409", description = "The proposal does not move there from where it stands.")
    public ProposalView decide(
            @PathParam("id") @Parameter(description = ProposalApi.ID) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewDecision decision) {
        var proposal = proposals.locked(id);
        preconditions.check(ifMatch, views.of(proposal));
        move.decide(proposal, decision);
        return views.of(proposal);
    }
}
