package fr.forge.ressourcerie.http.probe;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.write.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Changes probes, as an operation of a feature would: a mark is an act in the audit. */
@Path("/api/v1/probes/{id}")
@Tag(name = "Probes")
class ProbeWritesApi {
    private final Audit audit;
    private final Pages pages;

    ProbeWritesApi(Audit audit, Pages pages) {
        this.audit = audit;
        this.pages = pages;
    }

    @POST
    @Path("/marks")
    @RolesAllowed("contributor")
    @Transactional
    @Writes
    @Operation(operationId = "markProbe", summary = "Mark a probe", description = "Adds one mark.")
    @APIResponse(
            responseCode = "201",
            description = "Marked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProbeMarks.class)))
    public Response mark(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @Valid NewMark mark) {
        audit.record(Act.of("marked", "contributor", "probe", id)
                .changing("mark", null, true)
                .because(mark.reason()));
        if (mark.reason().equals("refuse")) {
            throw new IllegalStateException("after the act");
        }
        var count = count(id);
        return Response.created(URI.create("/api/v1/probes/" + id + "/marks"))
                .entity(new ProbeMarks(count))
                .build();
    }

    @POST
    @Path("/suggestions")
    @Operation(operationId = "suggestProbe", summary = "Suggest a probe", description = "Counted as a suggestion.")
    @APIResponse(
            responseCode = "202",
            description = "Received.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProbeMarks.class)))
    public Response suggest(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id, @Valid NewMark suggestion) {
        return Response.accepted(new ProbeMarks(suggestion.reason().length())).build();
    }

    @GET
    @Path("/marks")
    @Transactional
    @Operation(operationId = "listProbeMarks", summary = "List marks", description = "The latest first.")
    public Page<ProbeMarks> marks(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(
                request,
                audit.of("probe", id, request)
                        .map(act -> new ProbeMarks(act.reason().orElse("").length())));
    }

    @PATCH
    @Consumes(Patch.MEDIA_TYPE)
    @RolesAllowed("contributor")
    @Operation(operationId = "patchProbe", summary = "Change a probe", description = "Tells what was understood.")
    public ProbePatched patch(
            @RestPath @Parameter(description = "The probe's identifier.") UUID id, @Valid ProbeChanges changes) {
        var understood = new LinkedHashMap<String, String>();
        understood.put("title", String.valueOf(Patch.over("avant", changes.title())));
        understood.put("colour", String.valueOf(Patch.over(Colour.RED, changes.colour())));
        understood.put("weight", String.valueOf(Patch.over(7, changes.weight())));
        understood.put("keywords", String.valueOf(Patch.over(java.util.List.of("un"), changes.keywords())));
        return new ProbePatched(understood);
    }

    private long count(UUID id) {
        return audit.of("probe", id, new fr.forge.ressourcerie.http.PageRequest(1, java.util.Optional.empty()))
                .total()
                .count();
    }

    /** What a patch was understood to say. */
    @Schema(name = "ProbePatched", description = "What a patch was understood to say.")
    record ProbePatched(
            @Schema(description = "Each field after the patch.")
            Map<String, String> fields) {}
}
