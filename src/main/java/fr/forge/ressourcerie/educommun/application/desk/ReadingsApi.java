package fr.forge.ressourcerie.educommun.application.desk;

import fr.forge.ressourcerie.audit.TrailActView;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who read an application, over HTTP. */
@Path("/api/v1/applications/{id}/readings")
@Tag(name = "Applications")
@RolesAllowed(Roles.MANAGER)
class ReadingsApi {
    private static final String ID = "Identifier of the application.";

    private final Applications applications;
    private final ApplicationHistory history;
    private final Pages pages;

    ReadingsApi(Applications applications, ApplicationHistory history, Pages pages) {
        this.applications = applications;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listApplicationReadings",
            summary = "List who read an application",
            description = "The latest first, with the part that was read, for managers who are not in its team. This"
                    + " very reading is among them.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> readings(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var application = applications.read(id, "readings");
        applications.mustBeOthers(application);
        return pages.page(request, history.readings(application, request));
    }
}
