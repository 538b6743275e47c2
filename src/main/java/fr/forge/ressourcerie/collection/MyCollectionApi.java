package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own collections over HTTP. */
@Path("/api/v1/me/collections")
@Tag(name = "Collections")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.EDITOR})
class MyCollectionApi {
    private final CollectionList list;
    private final Pages pages;

    MyCollectionApi(CollectionList list, Pages pages) {
        this.list = list;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMyCollections",
            summary = "List one's own collections",
            description = "Whoever else finds them, the newest first: those that are the caller's, those of the academy"
                    + " that they are an editor of, and those that are offered to them.")
    public Page<MyCollectionView> list(@BeanParam MyCollectionFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, list.mine(filter, request));
    }
}
