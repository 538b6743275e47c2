package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.audit.Trail;
import fr.forge.ressourcerie.audit.TrailActView;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What curators decide about accounts of the Forge, over HTTP. */
@Path("/api/v1/forge-accounts")
@RolesAllowed(Roles.CURATOR)
@Tag(name = "Contributors")
class ForgeAccountApi {
    private static final String ID = "Identifier of the claim.";

    private final ForgeAccounts claims;
    private final ForgeAccountViews views;
    private final ClaimForgeAccount claim;
    private final Trail trail;
    private final Pages pages;

    ForgeAccountApi(ForgeAccounts claims, ForgeAccountViews views, ClaimForgeAccount claim, Trail trail, Pages pages) {
        this.claims = claims;
        this.views = views;
        this.claim = claim;
        this.trail = trail;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listForgeAccounts",
            summary = "List who accounts say they are on the Forge",
            description = "The oldest first; `state=claimed` shows those that wait for a decision.")
    public Page<ForgeAccountClaimView> list(@BeanParam ForgeAccountFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, views.whole(claims.page(filter, request)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getForgeAccount",
            summary = "Read who an account says it is on the Forge",
            description = "Its `ETag` is needed to decide about it.")
    public ForgeAccountClaimView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return views.whole(claims.get(id));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(
            operationId = "listForgeAccountHistory",
            summary = "List what was done about a claim",
            description = "The latest first: when, by whom and why. No username is in it.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, trail.of(ForgeAccounts.KIND, claims.get(id).id(), request));
    }

    @PUT
    @Path("/{id}/decision")
    @Transactional
    @Writes
    @Operation(
            operationId = "decideForgeAccount",
            summary = "Confirm or refuse who an account says it is on the Forge",
            description = "Look at the profile: does it show the account's handle, or do you know the person? Once"
                    + " confirmed, the account maintains the projects in which that user may write. A confirmation can be"
                    + " taken back by refusing, with a reason that its owner reads.")
    @APIResponse(responseCode = "200", description = "The claim as it stands now.")
    @APIResponse(
            responseCode = "409",
            description = "That user of the Forge is confirmed for another account, or the claim stands there already.")
    public ForgeAccountClaimView decide(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewForgeAccountDecision wanted) {
        return views.whole(claim.decide(id, ifMatch, wanted));
    }
}
