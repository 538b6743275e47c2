package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands around a resource, over HTTP. */
@Path("/api/v1/resources/{slug}")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class RelatedApi {
    private final Resources resources;
    private final RelatedResources related;
    private final Pages pages;

    RelatedApi(Resources resources, RelatedResources related, Pages pages) {
        this.resources = resources;
        this.related = related;
        this.pages = pages;
    }

    @GET
    @Path("/related")
    @Transactional
    @Operation(
            operationId = "listRelatedResources",
            summary = "List what resembles a resource",
            description =
                    "The closest first, a hundred at most, each with what it shares: disciplines, levels, keywords,"
                            + " contributors. Of equals, those that the ministry selected come first, then the newest.")
    @APIResponse(responseCode = "200", description = "The resources.")
    public Page<RelatedView> related(@BeanParam ResourceAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, related.page(found(at.slug()), request));
    }

    private Resource found(String slug) {
        return resources.get(slug);
    }
}
