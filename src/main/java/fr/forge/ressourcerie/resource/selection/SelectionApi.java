package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import fr.forge.ressourcerie.resource.proposal.ProposalsUnderWay;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Moving one resource in the selection over HTTP. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class SelectionApi {
    private final Resources resources;
    private final Maintainers maintainers;
    private final Standings standings;
    private final ProposalsUnderWay proposals;
    private final Preconditions preconditions;

    SelectionApi(
            Resources resources,
            Maintainers maintainers,
            Standings standings,
            ProposalsUnderWay proposals,
            Preconditions preconditions) {
        this.resources = resources;
        this.maintainers = maintainers;
        this.standings = standings;
        this.proposals = proposals;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/{slug}/selection")
    @Authenticated
    @Transactional
    @Operation(
            operationId = "getSelection",
            summary = "Read where a resource stands in the selection",
            description = "The whole state, since when, with the reason that was given and the states that can follow;"
                    + " for curators and the resource's maintainers. Everyone sees the public part on the sheet.")
    @APIResponse(responseCode = "200", description = "Where it stands.")
    public FullSelectionView get(@BeanParam ResourceAddress at) {
        var resource = resources.get(at.slug());
        maintainers.roleOver(resource);
        return standings.of(resource);
    }

    @PUT
    @Path("/{slug}/selection")
    @Writes
    @Transactional
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            operationId = "moveSelection",
            summary = "Move a resource in the selection",
            description = "Along the arrows from `none` to `proposed`, `changes-requested`, `in-test`, `selected` or"
                    + " `rejected`, and from `selected` by `to-review` to `withdrawn`; `next` of the present state"
                    + " lists what can follow. `If-Match` takes the `ETag` of this address: the sheet's does not move with steps that only some may know"
                    + " of. To select a resource whose proposal is under way accepts the proposal, without its sheet.")
    @APIResponse(responseCode = "200", description = "Where it stands now.")
    @APIResponse(
            responseCode = "409",
            description =
                    "No arrow leads there, and the answer names the states that can follow; or a proposal for it is"
                            + " under way, which is decided on its own.")
    public FullSelectionView move(
            @BeanParam ResourceAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @Valid SelectionMove move) {
        var resource = resources.locked(at.slug());
        preconditions.check(ifMatch, standings.of(resource));
        if (move.state() != Selection.SELECTED && proposals.about(resource)) {
            throw SelectionProblems.PROPOSAL_UNDER_WAY.because();
        }
        resources.move(resource, move.state(), Roles.CURATOR, move.reason());
        if (move.state() == Selection.SELECTED) {
            proposals.overtake(resource, move.reason());
        }
        return standings.of(resource);
    }
}
