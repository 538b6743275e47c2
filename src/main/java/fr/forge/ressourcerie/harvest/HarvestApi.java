package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The runs over HTTP, for those who operate the service. */
@Path("/api/v1/harvests")
@Tag(name = "Operation")
@RolesAllowed({"admin", "service"})
class HarvestApi {
    private static final String ID = "Identifier of the run.";

    private final Harvests harvests;
    private final RunHarvest run;
    private final HarvestEvents events;
    private final Pages pages;

    HarvestApi(Harvests harvests, RunHarvest run, HarvestEvents events, Pages pages) {
        this.harvests = harvests;
        this.run = run;
        this.events = events;
        this.pages = pages;
    }

    @POST
    @Operation(
            operationId = "startHarvest",
            summary = "Start a run over the Forge",
            description = "Answers at once; the run goes on beside. Refused while one runs.")
    @APIResponse(
            responseCode = "201",
            description = "The run has begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the run.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HarvestView.class)))
    @APIResponse(responseCode = "409", description = "A run is going on already.")
    public Response start(@NotNull @Valid NewHarvest wanted) {
        var harvest = run.start(wanted.mode());
        return Response.created(URI.create("/api/v1/harvests/" + harvest.id()))
                .entity(HarvestView.of(harvest))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listHarvests",
            summary = "List the runs",
            description = "The newest first, the running one at the head.")
    public Page<HarvestView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, harvests.page(request).map(HarvestView::of));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getHarvest", summary = "Read one run", description = "Its state, counts and progress.")
    public HarvestView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return HarvestView.of(harvests.get(id));
    }

    @GET
    @Path("/{id}/problems")
    @Transactional
    @Operation(
            operationId = "listHarvestProblems",
            summary = "List what a run could not read",
            description = "Each project that is missing from the run, and each part of a project that was left out,"
                    + " with the reason.")
    public Page<HarvestProblemView> problems(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var problems = harvests.problems(harvests.get(id).id(), request);
        return pages.page(request, problems.map(HarvestProblemView::of));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followHarvest",
            summary = "Follow a run while it goes on",
            description = "Server-Sent Events: the run as `GET /harvests/{id}` gives it, now, then at each change, at"
                    + " most once a second, until it has ended.")
    @Blocking
    public Multi<HarvestView> follow(@PathParam("id") @Parameter(description = ID) UUID id) {
        return events.follow(id);
    }
}
