package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grid of a call over HTTP. */
@Path("/api/v1/calls/{slug}/grid")
@Tag(name = "Calls")
class GridApi {
    private final Calls calls;
    private final CallViews views;
    private final MakeCall make;
    private final Preconditions preconditions;

    GridApi(Calls calls, CallViews views, MakeCall make, Preconditions preconditions) {
        this.calls = calls;
        this.views = views;
        this.make = make;
        this.preconditions = preconditions;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getCallGrid",
            summary = "Read the grid of a call",
            description = "The one in force, or an earlier one. Applicants assess themselves by it, and evaluators"
                    + " assess applications by the same; each answer keeps the version that it was given to.")
    public GridView get(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @QueryParam("version")
                    @Min(1)
                    @Max(100_000)
                    @Parameter(description = "Number of the version; the one in force when absent.", example = "1")
                    Integer version) {
        return views.grid(calls.get(slug), version);
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    @Transactional
    @Writes
    @Operation(
            operationId = "writeCallGrid",
            summary = "Write the grid of a call",
            description =
                    "For managers, with the `ETag` of the call or of its grid: the same version while the call is a"
                            + " draft, a new one afterwards, none once the closing has come. Weights that do not add up, scales"
                            + " without anchors, keys used twice: all are named at once.")
    @APIResponse(responseCode = "200", description = "The grid as it is now.")
    @APIResponse(responseCode = "409", description = "The closing of the call has come.")
    public GridView write(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid Grid grid) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        make.assess(call, grid);
        return views.grid(call, null);
    }
}
