package fr.forge.ressourcerie.http.probe;

import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.output.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists, shows, creates and fails, as an operation of a feature would. */
@Path("/api/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Probes", description = "Made-up things that exist in tests only.")
class ProbeApi {
    static final int HOW_MANY = 45;

    private final Pages pages;
    private final Preconditions preconditions;

    ProbeApi(Pages pages, Preconditions preconditions) {
        this.pages = pages;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listProbes", summary = "List probes", description = "All made-up things in order.")
    public Page<ProbeSummary> list(@BeanParam ProbeFilter filter, @BeanParam Paging paging, @BeanParam Fields fields) {
        var request = pages.request(paging);
        return pages.page(request, slice(request));
    }

    private static fr.forge.ressourcerie.http.Slice<ProbeSummary> slice(PageRequest request) {
        var numbers = IntStream.range(0, HOW_MANY).boxed().toList();
        var from = request.position()
                .map(position -> Integer.parseInt(position.keys().get(0)))
                .orElse(-1);
        var found = request.backwards()
                ? numbers.stream()
                        .filter(number -> number < from)
                        .sorted(java.util.Comparator.reverseOrder())
                        .limit(request.fetch())
                        .toList()
                : numbers.stream()
                        .filter(number -> number > from)
                        .limit(request.fetch())
                        .toList();
        return request.slice(found, number -> List.of(number), Total.counted(HOW_MANY))
                .map(number -> new ProbeSummary(id(number), "Sonde " + number, number % 2 == 0 ? Colour.RED : null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProbe", summary = "Show a probe", description = "One made-up thing.")
    public ProbeView get(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id,
            @QueryParam("zoom") @DefaultValue("1") @Min(1) @Max(9) @Parameter(description = "How closely to look.")
                    int zoom) {
        return view(id);
    }

    @POST
    @Operation(operationId = "createProbe", summary = "Create a probe", description = "Adds a made-up thing.")
    @APIResponseSchema(value = ProbeView.class, responseCode = "201", responseDescription = "The new probe.")
    public RestResponse<ProbeView> create(@Valid NewProbe probe) {
        var id = id(probe.title().hashCode());
        return RestResponse.ResponseBuilder.<ProbeView>created(URI.create("/api/v1/probes/" + id))
                .entity(view(id))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "deleteProbe", summary = "Delete a probe", description = "Takes a made-up thing away.")
    public void delete(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id, @BeanParam IfMatch ifMatch) {
        preconditions.check(ifMatch, view(id));
    }

    @GET
    @Path("/secret")
    @RolesAllowed({"admin", "dpo"})
    @Operation(operationId = "getSecretProbe", summary = "Show the secret probe", description = "A closed thing.")
    public ProbeView secret() {
        return view(id(0));
    }

    @GET
    @Path("/failure")
    @Operation(operationId = "failProbe", summary = "Fail", description = "Breaks, as code sometimes does.")
    public ProbeView fail() {
        throw new IllegalStateException("camille@ac-exemple.example");
    }

    @GET
    @Path("/outage")
    @Operation(operationId = "missProbe", summary = "Miss the database", description = "As if it did not answer.")
    public ProbeView miss() throws SQLException {
        throw new SQLException("refused", "08001");
    }

    private static ProbeView view(UUID id) {
        var note = new ProbeView.Note("Rare");
        var words = IntStream.range(0, 100).mapToObj(number -> "mot " + number).toList();
        return new ProbeView(id, "Sonde", Colour.DARK_BLUE, note, Instant.parse("2026-01-02T03:04:05Z"), words, 7);
    }

    private static UUID id(int number) {
        return UUID.nameUUIDFromBytes(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
    }
}
