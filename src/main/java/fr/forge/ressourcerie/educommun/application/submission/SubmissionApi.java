package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.application.ApplicationEdits;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Submitting over HTTP. */
@Path("/api/v1/applications/{id}/submission")
@Tag(name = "Applications")
@RolesAllowed(Roles.CONTRIBUTOR)
class SubmissionApi {
    static final String ID = "Identifier of the application.";

    private final Applications applications;
    private final ApplicationEdits edits;
    private final SubmitApplication submit;
    private final Preconditions preconditions;

    SubmissionApi(
            Applications applications, ApplicationEdits edits, SubmitApplication submit, Preconditions preconditions) {
        this.applications = applications;
        this.edits = edits;
        this.submit = submit;
        this.preconditions = preconditions;
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "submitApplication",
            summary = "Submit an application before the call closes",
            description =
                    "For its team, without a body. Everything is checked, and whatever is missing is named at once; else"
                            + " the content is frozen and the answer is its receipt, which the team also gets by e-mail. What counts is"
                            + " the instant at which the server had read the request, `receivedAt`: from `closesAt` on it is too late,"
                            + " and before it nobody is late because the service is busy. With an `Idempotency-Key` the request"
                            + " can be sent again after a lost answer, also after the closing.")
    @APIResponse(
            responseCode = "201",
            description = "The receipt.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "409", description = "It arrived too late or too early, or is submitted already.")
    @APIResponse(responseCode = "422", description = "Something is missing, or the idempotency key was used otherwise.")
    public RestResponse<Receipt> submit(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        var receipt = Receipt.of(submit.submit(applications.own(id)));
        return ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
                .location(URI.create("/api/v1/applications/" + id + "/receipts/" + receipt.id()))
                .build();
    }

    @DELETE
    @Transactional
    @Writes
    @Operation(
            operationId = "takeApplicationBack",
            summary = "Take a submitted application back",
            description =
                    "For its team, with the `ETag` of the application, before the call closes: it is a draft again and not"
                            + " submitted any more. Its receipt is kept. The team is told by e-mail.")
    @APIResponse(responseCode = "204", description = "It is a draft again.")
    @APIResponse(responseCode = "409", description = "It arrived too late, or nothing is submitted.")
    public void takeBack(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam IfMatch ifMatch) {
        var application = applications.own(id);
        preconditions.check(ifMatch, applications.shown(application), version -> edits.since(application, version));
        submit.takeBack(application);
    }
}
