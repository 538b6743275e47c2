package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a call over HTTP. */
@Path("/api/v1/calls/{slug}")
@Tag(name = "Calls")
@RolesAllowed(Roles.MANAGER)
class CallStepApi {
    private final Calls calls;
    private final CallViews views;
    private final MakeCall make;
    private final Preconditions preconditions;
    private final Clock clock;

    CallStepApi(Calls calls, CallViews views, MakeCall make, Preconditions preconditions, Clock clock) {
        this.calls = calls;
        this.views = views;
        this.make = make;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @PUT
    @Path("/state")
    @Transactional
    @Writes
    @Operation(
            operationId = "moveCall",
            summary = "Move a call to its next state",
            description = "For managers: `draft`, `published`, `closed`, `in-evaluation`, `results-published`,"
                    + " `archived`, one after the other. To publish, everything must be there, and whatever is missing"
                    + " is named at once; to close, the closing must have come.")
    @APIResponse(responseCode = "200", description = "The call as it is now.")
    @APIResponse(responseCode = "409", description = "It does not go there from where it stands, or not yet.")
    @APIResponse(responseCode = "422", description = "It is incomplete.")
    public CallView move(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewCallState wanted) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        make.move(call, wanted.state(), wanted.reason(), clock.instant());
        return views.of(call);
    }

    @PUT
    @Path("/closing")
    @Transactional
    @Writes
    @Operation(
            operationId = "postponeCall",
            summary = "Put the closing of a call off",
            description =
                    "For managers, while the call is published and its closing has not come: to a later instant, by at most three months each time,"
                            + " with a reason that everyone reads in `postponements`.")
    @APIResponse(responseCode = "200", description = "The call as it is now.")
    @APIResponse(responseCode = "409", description = "It is a draft, or its closing has come.")
    public CallView postpone(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewClosing wanted) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        make.postpone(call, wanted);
        return views.of(call);
    }
}
