package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to a resource, over HTTP. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class HistoryApi {
    private final Resources resources;
    private final History history;
    private final Pages pages;

    HistoryApi(Resources resources, History history, Pages pages) {
        this.resources = resources;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @Path("/{slug}/history")
    @Transactional
    @Operation(
            operationId = "listHistory",
            summary = "List what was done to a resource",
            description = "The latest first: when its sheet was edited and when its public place in the Ressourcerie"
                    + " moved, and in which role. With a token of a curator or of one of its maintainers: every act,"
                    + " with its author, its reason and its values.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<ActView> list(@BeanParam ResourceAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, history.of(resources.get(at.slug()), request));
    }
}
