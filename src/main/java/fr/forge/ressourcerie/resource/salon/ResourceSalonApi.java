package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The salons of a resource, over HTTP. */
@Path("/api/v1/resources/{slug}/salons")
@Tag(name = "Salons")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class ResourceSalonApi {
    private final Resources resources;
    private final SalonList list;
    private final Pages pages;

    ResourceSalonApi(Resources resources, SalonList list, Pages pages) {
        this.resources = resources;
        this.list = list;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listResourceSalons",
            summary = "List the salons of a resource",
            description = "Where its users and makers talk, the newest first; twenty at most in all.")
    @APIResponse(responseCode = "200", description = "The salons.")
    public Page<SalonView> list(@BeanParam ResourceAddress at, @BeanParam Paging paging) {
        PageRequest request = pages.request(paging);
        var filter = new SalonFilter();
        filter.resource = List.of(resources.get(at.slug()).slug());
        return pages.page(request, list.page(filter, request));
    }
}
