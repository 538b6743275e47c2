package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own account of the Forge, over HTTP. */
@Path("/api/v1/me/forge-account")
@RolesAllowed(Roles.CONTRIBUTOR)
@Tag(name = "Account")
class MyForgeAccountApi {
    private static final URI PLACE = URI.create("/api/v1/me/forge-account");

    private final ClaimForgeAccount claim;
    private final ForgeAccountViews views;

    MyForgeAccountApi(ClaimForgeAccount claim, ForgeAccountViews views) {
        this.claim = claim;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getMyForgeAccount",
            summary = "Read who one said one is on the Forge",
            description = "And what a curator decided about it. Nobody but curators and oneself reads the username.")
    @APIResponse(responseCode = "200", description = "The claim.")
    @APIResponse(responseCode = "404", description = "There is none.")
    public ForgeAccountView get() {
        return views.own(claim.mine());
    }

    @PUT
    @Transactional
    @Writes
    @Operation(
            operationId = "claimForgeAccount",
            summary = "Say who one is on the Forge",
            description = "A curator confirms it; then the account maintains here every project in which that user may"
                    + " write on the Forge, for as long as they may, and is credited with what was written under that user's private addresses. To let the curator check, show your `handle` (from"
                    + " `GET /me`) on your profile on the Forge until it is decided. One claim at a time: another one"
                    + " takes the place of one that waits or was refused. It can be withdrawn at any time.")
    @APIResponse(
            responseCode = "201",
            description = "It is claimed and waits for a curator.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForgeAccountView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It takes the place of an earlier claim, or was claimed already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForgeAccountView.class)))
    @APIResponse(responseCode = "409", description = "Another one is confirmed; withdraw it first.")
    public Response put(@BeanParam DryRun dryRun, @NotNull @Valid NewForgeAccount wanted) {
        var claimed = claim.claim(wanted);
        return (claimed.made() ? Response.created(PLACE) : Response.ok())
                .entity(views.own(claimed.claim()))
                .build();
    }

    @DELETE
    @Transactional
    @Writes
    @Operation(
            operationId = "withdrawForgeAccount",
            summary = "Take back who one said one is on the Forge",
            description =
                    "Confirmed or not: the username is erased, and what followed from it ends at once. Withdrawing"
                            + " again changes nothing.")
    @APIResponse(responseCode = "204", description = "There is no claim any more.")
    public void delete() {
        claim.withdraw();
    }
}
