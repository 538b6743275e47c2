package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.ResourceAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which resources a salon is about, over HTTP. */
@Path("/api/v1/salons/{id}/resources/{slug}")
@Tag(name = "Salons")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
class SalonLinkApi {
    private final MakeSalon make;
    private final SalonViews views;

    SalonLinkApi(MakeSalon make, SalonViews views) {
        this.make = make;
        this.views = views;
    }

    @PUT
    @Transactional
    @Writes
    @Operation(
            operationId = "linkSalon",
            summary = "Show a salon with a resource",
            description = "For the resource's maintainers and curators. Linking again changes nothing.")
    @APIResponse(responseCode = "200", description = "The salon with its resources.")
    @APIResponse(responseCode = "409", description = "The resource has enough salons.")
    public SalonView link(
            @PathParam("id") @Parameter(description = SalonApi.ID) UUID id,
            @BeanParam ResourceAddress at,
            @BeanParam DryRun dryRun) {
        return views.of(make.link(id, at.slug()));
    }

    @DELETE
    @Transactional
    @Writes
    @Operation(
            operationId = "unlinkSalon",
            summary = "Show a salon with a resource no longer",
            description = "For the resource's maintainers and curators. Unlinking again changes nothing.")
    @APIResponse(responseCode = "204", description = "The resource does not show it.")
    public void unlink(@PathParam("id") @Parameter(description = SalonApi.ID) UUID id, @BeanParam ResourceAddress at) {
        make.unlink(id, at.slug());
    }
}
