package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** Where applications to a call begin. */
@Path("/api/v1/calls/{slug}/applications")
@Tag(name = "Applications")
@RolesAllowed(Roles.CONTRIBUTOR)
class BeginApplicationApi {
    private final WriteApplication write;
    private final ApplicationViews views;

    BeginApplicationApi(WriteApplication write, ApplicationViews views) {
        this.write = write;
        this.views = views;
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "createApplication",
            summary = "Begin an application",
            description =
                    "A draft, which the caller holds; a title and the kind of applicant are enough. Nobody but its"
                            + " team and the managers of calls knows of it, and it counts nowhere as submitted.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "404", description = "No call has this slug.")
    @APIResponse(responseCode = "409", description = "The call is not open, or the caller has too many drafts in it.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<ApplicationView> create(
            @PathParam("slug")
                    @Size(max = 100)
                    @Parameter(description = "Readable name of the call.", example = "educommun-2026")
                    String slug,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewApplication wanted) {
        var application = write.begin(slug, wanted);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.of(application))
                .location(URI.create("/api/v1/applications/" + application.id()))
                .build();
    }
}
