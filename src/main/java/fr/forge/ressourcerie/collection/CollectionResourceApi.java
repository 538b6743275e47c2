package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.output.Preconditions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What collections hold over HTTP. */
@Path("/api/v1/collections/{slug}/resources")
@Tag(name = "Collections")
class CollectionResourceApi {
    private final Collections collections;
    private final CollectionViews views;
    private final Keepers keepers;
    private final FillCollection fill;
    private final Preconditions preconditions;
    private final Pages pages;

    CollectionResourceApi(
            Collections collections,
            CollectionViews views,
            Keepers keepers,
            FillCollection fill,
            Preconditions preconditions,
            Pages pages) {
        this.collections = collections;
        this.views = views;
        this.keepers = keepers;
        this.fill = fill;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCollectionResources",
            summary = "List what a collection holds",
            description =
                    "In its order, each resource with what is said of it here. What was withdrawn or vanished since"
                            + " keeps its place, which only those who keep the collection see. As a flat list of resources, with all"
                            + " filters: `GET /resources?collection=`.")
    public Page<EntryView> list(@BeanParam CollectionAddress at, @BeanParam Paging paging) {
        var collection = collections.get(at.slug);
        var request = pages.request(paging);
        return pages.page(request, views.entries(collection, request));
    }

    @PUT
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
    @Transactional
    @Writes
    @Operation(
            operationId = "setCollectionResources",
            summary = "Say what a collection holds",
            description = "The whole list in its order, for those who keep it, with the `ETag` of the collection. Every"
                    + " resource that is unknown or named twice is told at once.")
    @APIResponse(responseCode = "200", description = "The collection as it is now.")
    public CollectionView set(
            @BeanParam CollectionAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewEntries wanted) {
        var collection = collections.locked(at.slug);
        keepers.roleOver(collection);
        preconditions.check(ifMatch, views.of(collection));
        fill.fill(collection, wanted.resources());
        return views.of(collection);
    }
}
