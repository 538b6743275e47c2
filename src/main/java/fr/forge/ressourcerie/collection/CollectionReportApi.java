package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.report.NewReport;
import fr.forge.ressourcerie.report.ReceiveReport;
import fr.forge.ressourcerie.report.ReportView;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reports of a collection over HTTP. */
@Path("/api/v1/collections/{slug}/reports")
@Tag(name = "Reports")
@APIResponse(responseCode = "404", description = "No collection that others can read has this slug.")
class CollectionReportApi {
    private final ReceiveReport receive;
    private final ReportableCollections reportable;

    CollectionReportApi(ReceiveReport receive, ReportableCollections reportable) {
        this.receive = receive;
        this.reportable = reportable;
    }

    @GET
    @Path("/challenge")
    @Transactional
    @Operation(
            operationId = "getCollectionReportChallenge",
            summary = "Ask for a challenge before reporting a collection without an account",
            description = "It is answered as the challenge of a suggestion is, see"
                    + " `GET /resources/{slug}/suggestions/challenge`.")
    @APIResponse(
            responseCode = "200",
            description = "A new challenge.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChallengeView.class)))
    public Response challenge(@BeanParam CollectionAddress at) {
        return Response.ok(receive.challenge(reportable.open(at.slug)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "reportCollection",
            summary = "Report what a collection shows",
            description =
                    "A curator reads it and hides the collection or keeps it; the answer's `reference` follows it. Nothing"
                            + " is kept of who reports, and no account is needed; without one a `proof` is. The same words about"
                            + " the same collection within some days are the same report.")
    @APIResponse(
            responseCode = "202",
            description = "Received; a curator will read it.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be followed.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "401", description = "A token was sent, and it is not valid; none is needed.")
    @APIResponse(
            responseCode = "422",
            description = "The proof is missing or not accepted, or the `Idempotency-Key` named another request.")
    public Response report(
            @BeanParam CollectionAddress at,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewReport wanted) {
        var view = receive.receive(Collections.KIND, reportable.open(at.slug), Collections.PLACE + at.slug, wanted);
        return Response.accepted(view)
                .location(URI.create("/api/v1/reports/" + view.reference()))
                .build();
    }
}
