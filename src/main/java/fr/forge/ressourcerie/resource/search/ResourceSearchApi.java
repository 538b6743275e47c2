package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.ResourceViews;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searching the catalogue over HTTP. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
class ResourceSearchApi {
    private final ResourceSearch search;
    private final Contributors contributors;
    private final ResourceViews views;
    private final Pages pages;

    ResourceSearchApi(ResourceSearch search, Contributors contributors, ResourceViews views, Pages pages) {
        this.search = search;
        this.contributors = contributors;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listResources",
            summary = "List or search resources",
            description = "The ministry's selection by default, the whole Forge with `scope=forge`. Repeat a filter for"
                    + " alternatives; different filters hold together.")
    public Page<ResourceSummary> list(
            @BeanParam ResourceFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var slice = search.page(filter, request);
        var named = contributors.named(slice.items().stream().map(Resource::id).toList());
        var summaries = slice.map(r -> views.summary(r, named.getOrDefault(r.id(), List.of())));
        return pages.page(request, summaries, search.facets(filter));
    }
}
