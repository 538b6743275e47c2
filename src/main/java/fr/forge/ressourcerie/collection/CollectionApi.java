package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.audit.Trail;
import fr.forge.ressourcerie.audit.TrailActView;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Collections over HTTP. */
@Path("/api/v1/collections")
@Tag(name = "Collections")
class CollectionApi {
    private final Collections collections;
    private final CollectionList list;
    private final CollectionViews views;
    private final Keepers keepers;
    private final MakeCollection make;
    private final Trail trail;
    private final Preconditions preconditions;
    private final Pages pages;

    CollectionApi(
            Collections collections,
            CollectionList list,
            CollectionViews views,
            Keepers keepers,
            MakeCollection make,
            Trail trail,
            Preconditions preconditions,
            Pages pages) {
        this.collections = collections;
        this.list = list;
        this.views = views;
        this.keepers = keepers;
        this.make = make;
        this.trail = trail;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCollections",
            summary = "List or search collections",
            description = "The public ones, the newest first. Repeat a filter for alternatives; different filters hold"
                    + " together. One's own are at `GET /me/collections`.")
    public Page<CollectionSummary> list(
            @BeanParam CollectionFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, list.page(filter, request), list.facets(filter));
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @Operation(
            operationId = "getCollection",
            summary = "Read a collection",
            description =
                    "What it is; what it holds is at `…/resources`. A private one, and one that a curator hides, is"
                            + " there for its keepers only.")
    public CollectionView get(@BeanParam CollectionAddress at) {
        return views.of(collections.get(at.slug));
    }

    @GET
    @Path("/{slug}/history")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Transactional
    @Operation(
            operationId = "listCollectionHistory",
            summary = "List what was done to a collection",
            description = "The latest first, with authors and values, for those who keep it.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(@BeanParam CollectionAddress at, @BeanParam Paging paging) {
        var collection = collections.get(at.slug);
        keepers.roleOver(collection);
        var request = pages.request(paging);
        return pages.page(request, trail.of(Collections.KIND, collection.id(), request));
    }

    @POST
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "createCollection",
            summary = "Make a collection",
            description =
                    "Empty, and private unless it says otherwise; fill it by `PUT …/resources`. With `academy` it is"
                            + " the academy's, for whoever has the role `editor` and a verified address there; else the caller's.")
    @APIResponse(
            responseCode = "201",
            description = "The collection.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionView.class)))
    @APIResponse(responseCode = "409", description = "There are enough of the same keeper.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<CollectionView> create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewCollection wanted) {
        return made(make.make(wanted));
    }

    @POST
    @Path("/{slug}/copies")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "copyCollection",
            summary = "Copy a collection",
            description =
                    "With its texts, its image, its resources and their notes, as far as the caller sees them; what"
                            + " becomes of the original afterwards leaves the copy alone.")
    @APIResponse(
            responseCode = "201",
            description = "The copy.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionView.class)))
    @APIResponse(responseCode = "409", description = "A curator hides it, or there are enough of the same keeper.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<CollectionView> copy(
            @BeanParam CollectionAddress at,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewCopy wanted) {
        return made(make.copy(collections.get(at.slug), wanted));
    }

    private RestResponse<CollectionView> made(Collection collection) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.of(collection))
                .location(URI.create(Collections.PLACE + collection.slug()))
                .build();
    }

    @PATCH
    @Path("/{slug}")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateCollection",
            summary = "Change what a collection says",
            description = "As a merge patch, for those who keep it. Its slug and who keeps it stay.")
    @APIResponse(responseCode = "200", description = "The collection as it is now.")
    public CollectionView update(
            @BeanParam CollectionAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid CollectionChanges changes) {
        var collection = collections.locked(at.slug);
        keepers.roleOver(collection);
        preconditions.check(ifMatch, views.of(collection));
        make.edit(collection, changes);
        return views.of(collection);
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteCollection",
            summary = "Delete a collection",
            description = "For those who keep it, at once and for good; copies of it stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@BeanParam CollectionAddress at, @BeanParam IfMatch ifMatch) {
        var collection = collections.locked(at.slug);
        keepers.roleOver(collection);
        preconditions.check(ifMatch, views.of(collection));
        make.delete(collection);
    }
}
