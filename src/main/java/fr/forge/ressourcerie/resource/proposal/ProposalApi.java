package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals over HTTP as their authors write them; the steps are in {@link ProposalStepApi}. */
@Path("/api/v1/proposals")
@Tag(name = "Proposals")
@RolesAllowed("contributor")
class ProposalApi {
    static final String ID = "Identifier of the proposal.";

    private final Proposals proposals;
    private final ProposalList list;
    private final ProposalViews views;
    private final ReadSheet read;
    private final Resources resources;
    private final Preconditions preconditions;
    private final Pages pages;

    ProposalApi(
            Proposals proposals,
            ProposalList list,
            ProposalViews views,
            ReadSheet read,
            Resources resources,
            Preconditions preconditions,
            Pages pages) {
        this.proposals = proposals;
        this.list = list;
        this.views = views;
        this.read = read;
        this.resources = resources;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "createProposal",
            summary = "Draft a proposal",
            description = "For a maintainer of the resource, or a curator. A draft may be incomplete; it takes nothing"
                    + " from the resource's present sheet. A resource has one open proposal at most.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "No resource has this slug.")
    @APIResponse(responseCode = "409", description = "It has an open proposal, or is selected already.")
    @APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
    public Response create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewProposal wanted) {
        var resource = resources.followed(wanted.resource());
        var proposal = proposals.draft(resource, read.over(Facts.NONE, wanted.sheet()));
        return Response.created(URI.create("/api/v1/proposals/" + proposal.id()))
                .entity(views.of(proposal))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listProposals",
            summary = "List proposals",
            description = "All of them for a curator; for anyone else those of the resources that they maintain.")
    public Page<ProposalSummary> list(
            @BeanParam ProposalFilter filter, @BeanParam Paging paging, @BeanParam Fields fields) {
        var request = pages.request(paging);
        return pages.page(request, list.page(filter, request).map(views::summary), list.facets(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getProposal",
            summary = "Read a proposal",
            description = "For its resource's maintainers and curators; for anyone else there is none.")
    public ProposalView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return views.of(proposals.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateProposal",
            summary = "Change what a proposal says",
            description = "As a merge patch, for its resource's maintainers and curators, while it is a draft or while"
                    + " changes are requested.")
    @APIResponse(responseCode = "200", description = "The proposal as it is now.")
    @APIResponse(responseCode = "409", description = "It is being judged, or over.")
    public ProposalView update(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid ProposalChanges changes) {
        var proposal = proposals.locked(id);
        preconditions.check(ifMatch, views.of(proposal));
        proposals.edit(proposal, read.over(proposal.sheet(), changes.sheet()));
        return views.of(proposal);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteProposal",
            summary = "Delete a draft",
            description = "For its resource's maintainers and curators. What was submitted once is withdrawn instead.")
    @APIResponse(responseCode = "204", description = "The draft is gone.")
    @APIResponse(responseCode = "409", description = "It was submitted: withdraw it instead.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam IfMatch ifMatch) {
        var proposal = proposals.locked(id);
        preconditions.check(ifMatch, views.of(proposal));
        proposals.erase(proposal);
    }
}
