package fr.forge.ressourcerie.educommun.application.desk;

import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many applications there are, over HTTP. */
@Path("/api/v1/calls/{slug}/applications/counts")
@Tag(name = "Applications")
@RolesAllowed(Roles.MANAGER)
class CountsApi {
    private final Calls calls;
    private final CountApplications count;

    CountsApi(Calls calls, CountApplications count) {
        this.calls = calls;
        this.count = count;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "countApplications",
            summary = "Count the applications to a call",
            description = "For managers: by state, and by day in the zone of the closing. A draft counts as begun and"
                    + " never as submitted; what was taken back or withdrawn counts as submitted no more.")
    public ApplicationCountsView get(
            @PathParam("slug")
                    @Size(max = 100)
                    @Parameter(description = "Readable name of the call.", example = "educommun-2026")
                    String slug) {
        return count.of(calls.get(slug));
    }
}
