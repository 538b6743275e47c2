package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may keep a resource's sheet, over HTTP; what everyone may read of people is elsewhere. */
@Path("/api/v1/resources")
@RolesAllowed(Roles.CURATOR)
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class MaintainerApi {
    private final Resources resources;
    private final Maintainers maintainers;
    private final GrantMaintenance maintenance;
    private final Pages pages;

    MaintainerApi(Resources resources, Maintainers maintainers, GrantMaintenance maintenance, Pages pages) {
        this.resources = resources;
        this.maintainers = maintainers;
        this.maintenance = maintenance;
        this.pages = pages;
    }

    @GET
    @Path("/{slug}/maintainers")
    @Transactional
    @Operation(
            operationId = "listMaintainers",
            summary = "List who maintains a resource",
            description =
                    "The accounts to which a curator granted it, and those whose confirmed account of the Forge may write"
                            + " in its project there; the first one first.")
    @APIResponse(responseCode = "200", description = "A page of maintainers.")
    public Page<MaintainerView> list(@BeanParam ResourceAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var page = maintainers.page(resources.get(at.slug()), request);
        return pages.page(request, page.map(MaintainerView::of));
    }

    @GET
    @Path("/{slug}/maintainers/{handle}")
    @Transactional
    @Operation(
            operationId = "getMaintainer",
            summary = "Read one maintainer of a resource",
            description = "Whether that account maintains it, since when and why.")
    @APIResponse(responseCode = "200", description = "The maintainer.")
    public MaintainerView get(
            @BeanParam ResourceAddress at,
            @PathParam("handle")
                    @Size(max = 40)
                    @Pattern(regexp = "[a-z]+-[a-z0-9]+")
                    @Parameter(description = "The handle of an account.", example = "membre-a2b3c4d5e6")
                    String handle) {
        return MaintainerView.of(maintenance.find(resources.get(at.slug()), handle));
    }

    @PUT
    @Path("/{slug}/maintainers/{handle}")
    @Writes
    @Transactional
    @Operation(
            operationId = "grantMaintainer",
            summary = "Let an account maintain a resource",
            description = "From then on it may propose the resource and keep its sheet. People read their handle in"
                    + " `GET /me`. Granting again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The account maintains it now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MaintainerView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It did so already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MaintainerView.class)))
    public Response grant(
            @BeanParam ResourceAddress at,
            @PathParam("handle")
                    @Size(max = 40)
                    @Pattern(regexp = "[a-z]+-[a-z0-9]+")
                    @Parameter(description = "The handle of an account.", example = "membre-a2b3c4d5e6")
                    String handle,
            @BeanParam DryRun dryRun) {
        var resource = resources.get(at.slug());
        var granted = maintenance.grant(resource, handle);
        var location = URI.create("/api/v1/resources/" + at.slug() + "/maintainers/" + handle);
        return (granted ? Response.created(location) : Response.ok())
                .entity(MaintainerView.of(maintenance.find(resource, handle)))
                .build();
    }

    @DELETE
    @Path("/{slug}/maintainers/{handle}")
    @Writes
    @Transactional
    @Operation(
            operationId = "withdrawMaintainer",
            summary = "Let an account maintain a resource no longer",
            description =
                    "What it said of the resource stays. Withdrawing again changes nothing. What the project on the"
                            + " Forge makes of an account ends there, or when its account of the Forge is refused.")
    @APIResponse(responseCode = "204", description = "It is granted no longer.")
    @APIResponse(responseCode = "409", description = "The project on the Forge makes the account a maintainer.")
    public void withdraw(
            @BeanParam ResourceAddress at,
            @PathParam("handle")
                    @Size(max = 40)
                    @Pattern(regexp = "[a-z]+-[a-z0-9]+")
                    @Parameter(description = "The handle of an account.", example = "membre-a2b3c4d5e6")
                    String handle) {
        maintenance.withdraw(resources.get(at.slug()), handle);
    }
}
