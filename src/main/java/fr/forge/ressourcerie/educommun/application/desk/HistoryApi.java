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

/** What was done to an application, over HTTP. */
@Path("/api/v1/applications/{id}/history")
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class HistoryApi {
    private static final String ID = "Identifier of the application.";

    private final Applications applications;
    private final ApplicationHistory history;
    private final Pages pages;

    HistoryApi(Applications applications, ApplicationHistory history, Pages pages) {
        this.applications = applications;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listApplicationHistory",
            summary = "List what was done to an application",
            description = "The latest first. Managers see every act with its author. The team sees what it did itself,"
                    + " and what it is told of what managers did, without a name. That something was read is not"
                    + " listed here: see `…/readings`.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, history.of(applications.read(id, "history"), request));
    }
}
