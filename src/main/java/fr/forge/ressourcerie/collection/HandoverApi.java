package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handing a collection over to another person, over HTTP. */
@Path("/api/v1/collections/{slug}/handover")
@Tag(name = "Collections")
@RolesAllowed(Roles.CONTRIBUTOR)
class HandoverApi {
    private final Collections collections;
    private final CollectionViews views;
    private final HandOver handOver;
    private final Preconditions preconditions;

    HandoverApi(Collections collections, CollectionViews views, HandOver handOver, Preconditions preconditions) {
        this.collections = collections;
        this.views = views;
        this.handOver = handOver;
        this.preconditions = preconditions;
    }

    @PUT
    @Transactional
    @Writes
    @Operation(
            operationId = "offerCollection",
            summary = "Offer a collection to another person",
            description =
                    "For its owner, with the `ETag` of the collection. They find it at `GET /me/collections`, read it"
                            + " and become its owner when they accept; an offer to somebody else takes the place of this one, and"
                            + " after some weeks it lapses.")
    @APIResponse(responseCode = "200", description = "The collection as it is now.")
    @APIResponse(responseCode = "409", description = "It is an academy's, whose editors keep it together.")
    public CollectionView offer(
            @BeanParam CollectionAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewHandover wanted) {
        var collection = collections.locked(at.slug);
        preconditions.check(ifMatch, views.of(collection));
        handOver.offer(collection, wanted);
        return views.of(collection);
    }

    @DELETE
    @Transactional
    @Writes
    @Operation(
            operationId = "endCollectionOffer",
            summary = "Take an offer back, or decline it",
            description = "For the owner of the collection and for whom it is offered to, with the `ETag` of the"
                    + " collection.")
    @APIResponse(responseCode = "204", description = "It is offered to nobody.")
    public void end(@BeanParam CollectionAddress at, @BeanParam IfMatch ifMatch) {
        var collection = collections.locked(at.slug);
        preconditions.check(ifMatch, views.of(collection));
        handOver.decline(collection);
    }

    @POST
    @Path("/acceptance")
    @Transactional
    @Writes
    @Operation(
            operationId = "acceptCollection",
            summary = "Accept a collection that is offered",
            description = "The caller keeps it from now on, and whoever offered it does no longer.")
    @APIResponse(responseCode = "200", description = "The collection as it is now.")
    @APIResponse(responseCode = "409", description = "It is not offered to the caller, or they have enough.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public CollectionView accept(
            @BeanParam CollectionAddress at, @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key) {
        var collection = collections.locked(at.slug);
        handOver.accept(collection);
        return views.of(collection);
    }
}
