package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.audit.Trail;
import fr.forge.ressourcerie.audit.TrailActView;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Calls over HTTP. */
@Path("/api/v1/calls")
@Tag(name = "Calls")
class CallApi {
    static final String SLUG = "Readable name of the call.";
    static final String EXAMPLE = "educommun-2026";

    private final Calls calls;
    private final CallList list;
    private final CallViews views;
    private final MakeCall make;
    private final Trail trail;
    private final Preconditions preconditions;
    private final Pages pages;

    CallApi(
            Calls calls,
            CallList list,
            CallViews views,
            MakeCall make,
            Trail trail,
            Preconditions preconditions,
            Pages pages) {
        this.calls = calls;
        this.list = list;
        this.views = views;
        this.make = make;
        this.trail = trail;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCalls",
            summary = "List the calls",
            description = "The newest first. `open=true` gives those to which one can apply now, by the clock that"
                    + " `Date` shows. Managers see drafts as well.")
    public Page<CallSummary> list(@BeanParam CallFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, list.page(filter, request));
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @Operation(
            operationId = "getCall",
            summary = "Read a call",
            description = "What it asks, of whom, and when. `open` follows from the clock, which `Date` shows;"
                    + " `closesAt` is the first instant that is too late. A draft is there for managers only.")
    public CallView get(
            @PathParam("slug") @Size(max = 100) @Parameter(description = SLUG, example = EXAMPLE) String slug) {
        return views.of(calls.get(slug));
    }

    @GET
    @Path("/{slug}/history")
    @RolesAllowed(Roles.MANAGER)
    @Transactional
    @Operation(
            operationId = "listCallHistory",
            summary = "List what was done to a call",
            description = "The latest first, with authors, reasons and values, for managers. What everyone may know of"
                    + " it is in `timeline` and `postponements` of the call.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(
            @PathParam("slug") @Size(max = 100) @Parameter(description = SLUG, example = EXAMPLE) String slug,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, trail.of(Calls.KIND, calls.get(slug).id(), request));
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Transactional
    @Writes
    @Operation(
            operationId = "createCall",
            summary = "Begin a call",
            description = "A draft, for managers, that nobody else sees. A title and an edition are enough; all that"
                    + " contradicts itself is named at once.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    @APIResponse(responseCode = "409", description = "Another call has this slug.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<CallView> create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewCall wanted) {
        var call = make.make(wanted);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.of(call))
                .location(URI.create("/api/v1/calls/" + call.slug()))
                .build();
    }

    @PATCH
    @Path("/{slug}")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateCall",
            summary = "Change what a call says",
            description = "As a merge patch, for managers. Everything of a draft; once it is published, `contact` and"
                    + " `timeline` only, because applicants rely on the rest.")
    @APIResponse(responseCode = "200", description = "The call as it is now.")
    @APIResponse(responseCode = "409", description = "What would change is fixed.")
    @APIResponse(responseCode = "422", description = "A published call would lack what it needs.")
    public CallView update(
            @PathParam("slug") @Size(max = 100) @Parameter(description = SLUG, example = EXAMPLE) String slug,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid CallChanges changes) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        make.edit(call, changes);
        return views.of(call);
    }
}
