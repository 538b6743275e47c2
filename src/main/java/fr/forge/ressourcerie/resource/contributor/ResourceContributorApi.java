package fr.forge.ressourcerie.resource.contributor;

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

/** Who made a resource, over HTTP. */
@Path("/api/v1/resources/{slug}/contributors")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class ResourceContributorApi {
    private final Resources resources;
    private final ResourceContributors contributors;
    private final Pages pages;

    ResourceContributorApi(Resources resources, ResourceContributors contributors, Pages pages) {
        this.resources = resources;
        this.contributors = contributors;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listResourceContributors",
            summary = "List who made a resource",
            description = "Those who may be named, with their roles in the words of ScoLOMFR and their commits; the"
                    + " sheet's `contributorCount` also counts the others.")
    @APIResponse(responseCode = "200", description = "The contributors.")
    public Page<ResourceContributorView> contributors(@BeanParam ResourceAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, contributors.of(resources.get(at.slug()).id(), request));
    }
}
