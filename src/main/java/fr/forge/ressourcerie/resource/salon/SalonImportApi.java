package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.salon.VerifySalon;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Salons out of the homeserver's public directory, over HTTP. */
@Path("/api/v1/salons")
@Tag(name = "Salons")
class SalonImportApi {
    private final VerifySalon verify;
    private final ImportSalons imports;
    private final SalonProposals proposals;
    private final Pages pages;

    SalonImportApi(VerifySalon verify, ImportSalons imports, SalonProposals proposals, Pages pages) {
        this.verify = verify;
        this.imports = imports;
        this.proposals = proposals;
        this.pages = pages;
    }

    @POST
    @Path("/imports")
    @RolesAllowed({Roles.CURATOR, Roles.SERVICE})
    @Operation(
            operationId = "importSalons",
            summary = "Look for salons in the public directory",
            description =
                    "Reads the homeserver's directory, which may take a minute, and proposes each room whose name holds a"
                            + " resource's title, or whose topic holds its address. Nothing is shown to anyone before a curator"
                            + " confirms it. Again, it proposes only what is new.")
    @APIResponse(responseCode = "200", description = "What was found.")
    @APIResponse(responseCode = "409", description = "No homeserver is configured.")
    @APIResponse(responseCode = "503", description = "The homeserver gave no usable answer; nothing changed.")
    public SalonImportReport start(@BeanParam DryRun dryRun, @BeanParam IdempotencyKey key) {
        return imports.propose(verify.directory(), dryRun, key);
    }

    @GET
    @Path("/proposals")
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Operation(
            operationId = "listSalonProposals",
            summary = "List the rooms that may be salons",
            description = "What imports found in the directory, the oldest first.")
    public Page<SalonProposalView> list(@BeanParam SalonProposalFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, proposals.page(filter, request));
    }

    @PUT
    @Path("/proposals/{id}/state")
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "decideSalonProposal",
            summary = "Confirm or dismiss a room that may be a salon",
            description = "Confirmed, it is made known as a forum, or linked where it is known. Deciding the same again"
                    + " changes nothing; what was dismissed may still be confirmed.")
    @APIResponse(responseCode = "200", description = "The proposal as it stands now.")
    @APIResponse(
            responseCode = "409",
            description = "It was confirmed: unlink the salon instead; or the resource has enough salons.")
    public SalonProposalView decide(
            @PathParam("id") @Parameter(description = "Identifier of the proposal.") UUID id,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewSalonDecision decision) {
        return imports.decide(id, decision.state());
    }
}
