package fr.forge.ressourcerie.resource.salon;

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
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.salon.NewSalon;
import fr.forge.ressourcerie.salon.SalonChanges;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.salon.VerifySalon;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Salons over HTTP. */
@Path("/api/v1/salons")
@Tag(name = "Salons")
class SalonApi {
    static final String ID = "Identifier of the salon.";

    private final Salons salons;
    private final SalonList list;
    private final SalonViews views;
    private final SalonKeepers keepers;
    private final MakeSalon make;
    private final VerifySalon verify;
    private final SalonHistory history;
    private final Preconditions preconditions;
    private final Pages pages;

    SalonApi(
            Salons salons,
            SalonList list,
            SalonViews views,
            SalonKeepers keepers,
            MakeSalon make,
            VerifySalon verify,
            SalonHistory history,
            Preconditions preconditions,
            Pages pages) {
        this.salons = salons;
        this.list = list;
        this.views = views;
        this.keepers = keepers;
        this.make = make;
        this.verify = verify;
        this.history = history;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listSalons",
            summary = "List or search salons",
            description = "The newest first. Repeat a filter for alternatives; different filters hold together.")
    public Page<SalonView> list(@BeanParam SalonFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, list.page(filter, request), list.facets(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getSalon",
            summary = "Read a salon",
            description = "What it is about, who may join and how, and when the homeserver last saw it.")
    public SalonView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return views.of(salons.get(id));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(
            operationId = "listSalonHistory",
            summary = "List what was done to a salon",
            description = "The latest first: what, when and in which role. With a token of a curator or of a maintainer"
                    + " of the resources that it was made known for: also by whom and from what to what.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<SalonActView> history(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, history.of(salons.get(id), request));
    }

    @POST
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
    @Operation(
            operationId = "createSalon",
            summary = "Make a salon known",
            description =
                    "By the link that Tchap copies; the homeserver, if there is one, is asked at once. For maintainers of every resource that is named, and for"
                            + " curators, who may name none. A room is known once: link other resources to it.")
    @APIResponse(
            responseCode = "201",
            description = "The salon.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SalonView.class)))
    @APIResponse(responseCode = "409", description = "The room is known already, or a resource has enough salons.")
    @APIResponse(
            responseCode = "422",
            description = "A name, or a link with the room's id, is needed; or the idempotency key was used otherwise.")
    public RestResponse<SalonView> create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewSalon wanted) {
        make.check(wanted);
        return make.make(wanted, verify.look(wanted.room()), dryRun, key);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateSalon",
            summary = "Change what is said of a salon",
            description = "As a merge patch, for curators and for the maintainers of the resources that it was made"
                    + " known for; linking another resource to it gives no such right.")
    @APIResponse(responseCode = "200", description = "The salon as it is now.")
    @APIResponse(responseCode = "422", description = "It would have no name at all.")
    public SalonView update(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid SalonChanges changes) {
        var salon = salons.locked(id);
        var role = keepers.roleOver(salon);
        preconditions.check(ifMatch, views.of(salon));
        make.edit(salon, changes.over(salon.said()), role);
        return views.of(salon);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteSalon",
            summary = "Make a salon known no longer",
            description = "For curators and for the maintainers of the resources that it was made known for. The room"
                    + " itself stays as it is.")
    @APIResponse(responseCode = "204", description = "It is known no longer.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam IfMatch ifMatch) {
        var salon = salons.locked(id);
        var role = keepers.roleOver(salon);
        preconditions.check(ifMatch, views.of(salon));
        make.forget(salon, role);
    }
}
