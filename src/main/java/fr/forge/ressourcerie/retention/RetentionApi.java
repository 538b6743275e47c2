package fr.forge.ressourcerie.retention;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs over the terms, for those who answer for them. */
@Path("/api/v1/retention-runs")
@Tag(name = "Operation")
@RolesAllowed({Roles.ADMIN, Roles.DPO})
class RetentionApi {
    private final RunRetention run;
    private final RetentionRuns runs;
    private final KeptTerms terms;
    private final Accounts accounts;
    private final Pages pages;

    RetentionApi(RunRetention run, RetentionRuns runs, KeptTerms terms, Accounts accounts, Pages pages) {
        this.run = run;
        this.runs = runs;
        this.terms = terms;
        this.accounts = accounts;
        this.pages = pages;
    }

    @POST
    @Operation(
            operationId = "runRetention",
            summary = "Let go of what was kept long enough",
            description = "What happens every night by itself. A dry run counts what would go and changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What would go.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetentionRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is gone.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the run.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetentionRunView.class)))
    @APIResponse(responseCode = "409", description = "A run is going on already.")
    public Response start(@BeanParam DryRun dryRun) {
        if (dryRun.asked()) {
            return Response.ok(RetentionRunView.of(run.rehearse(), terms)).build();
        }
        var account = QuarkusTransaction.requiringNew().call(accounts::current);
        var done = run.run(account.id());
        return Response.created(URI.create("/api/v1/retention-runs/" + done.id()))
                .entity(RetentionRunView.of(done, terms))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRetentionRuns",
            summary = "List the runs that let go of what was kept long enough",
            description = "The newest first.")
    public Page<RetentionRunView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, runs.page(request).map(run -> RetentionRunView.of(run, terms)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getRetentionRun",
            summary = "Read one run that let go of what was kept long enough",
            description = "How many rows each term took.")
    public RetentionRunView get(@PathParam("id") @Parameter(description = "Identifier of the run.") UUID id) {
        return RetentionRunView.of(runs.get(id), terms);
    }
}
