package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.ResourceView;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Sheets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changing a sheet over HTTP. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
class EditingApi {
    private static final String PLACE = "/api/v1/resources/";

    private final Resources resources;
    private final Maintainers maintainers;
    private final Sheets sheets;
    private final ApplyChanges changes;
    private final Preconditions preconditions;

    EditingApi(
            Resources resources,
            Maintainers maintainers,
            Sheets sheets,
            ApplyChanges changes,
            Preconditions preconditions) {
        this.resources = resources;
        this.maintainers = maintainers;
        this.sheets = sheets;
        this.changes = changes;
        this.preconditions = preconditions;
    }

    @PATCH
    @Path("/{slug}")
    @Consumes(Patch.MEDIA_TYPE)
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "editResource",
            summary = "Edit a sheet",
            description = "Sets editorial values, which no harvest overwrites; `null` gives a field back to its"
                    + " harvested value. For the resource's maintainers and for curators.")
    @APIResponse(responseCode = "200", description = "The sheet as it is now.")
    @APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
    @APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
    public ResourceView edit(
            @BeanParam ResourceAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @Valid ResourceChanges patch) {
        var resource = resources.locked(at.slug());
        var role = maintainers.roleOver(resource);
        preconditions.check(ifMatch, sheets.of(resource));
        resources.edit(resource, said -> changes.over(said, patch, resource.onForge()), role, null);
        return sheets.of(resource);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "createResource",
            summary = "Create a resource that is not on the Forge",
            description =
                    "Its `forge` is null. It is listed with `scope=forge` at once, and in the Ressourcerie once it"
                            + " is selected. Its slug is made of its title, is never given to another and stays when the title"
                            + " changes.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResourceView.class)))
    public Response create(@BeanParam IdempotencyKey key, @BeanParam DryRun dryRun, @Valid NewResource resource) {
        var created = resources.create(changes.over(Facts.NONE, resource.changes(), false), Roles.CURATOR);
        return Response.created(URI.create(PLACE + created.slug()))
                .entity(sheets.of(created))
                .build();
    }
}
