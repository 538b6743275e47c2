package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.ResourceSummary;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contributors who may be named, over HTTP. */
@Path("/api/v1/contributors")
@Tag(name = "Contributors")
class ContributorApi {
    private static final String HANDLE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String WHOM = "The contributor's handle.";

    private final ContributorList list;
    private final ContributorResources resources;
    private final Pages pages;

    ContributorApi(ContributorList list, ContributorResources resources, Pages pages) {
        this.list = list;
        this.resources = resources;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listContributors",
            summary = "List or search contributors",
            description = "Collectives, and the people who consented to be named, under the name they chose. The others"
                    + " are counted on each resource (`contributorCount`) and are nowhere in this list, whatever it is"
                    + " asked. There are no avatars.")
    @APIResponse(responseCode = "200", description = "The contributors.")
    public Page<ContributorView> list(
            @BeanParam ContributorFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, list.page(filter, request));
    }

    @GET
    @Path("/{handle}")
    @Transactional
    @Operation(
            operationId = "getContributor",
            summary = "Read one contributor",
            description =
                    "What a collective publishes, or what a person allows to be shown. Somebody who did not consent,"
                            + " or no longer does, is as unknown as nobody.")
    @APIResponse(responseCode = "200", description = "The contributor.")
    public ContributorView get(
            @PathParam("handle")
                    @Size(max = 100)
                    @Pattern(regexp = HANDLE)
                    @Parameter(description = WHOM, example = "coopmaths")
                    String handle) {
        return list.get(handle);
    }

    @GET
    @Path("/{handle}/resources")
    @Transactional
    @Operation(
            operationId = "listContributorResources",
            summary = "List the resources of a contributor",
            description = "Everything of theirs on the Forge that is shown, newest first. To search among them, filter"
                    + " `GET /resources` by `contributor`.")
    @APIResponse(responseCode = "200", description = "The resources.")
    public Page<ResourceSummary> resources(
            @PathParam("handle")
                    @Size(max = 100)
                    @Pattern(regexp = HANDLE)
                    @Parameter(description = WHOM, example = "coopmaths")
                    String handle,
            @BeanParam Fields fields,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, resources.of(list.get(handle).handle(), request));
    }
}
