package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.write.Writes;
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

/** Requests about personal data over HTTP, for whoever makes them: nobody has to sign in. */
@Path("/api/v1/data-requests")
@Tag(name = "Data requests")
class DataRequestApi {
    private final ReceiveDataRequest receive;
    private final DataRequests requests;

    DataRequestApi(ReceiveDataRequest receive, DataRequests requests) {
        this.receive = receive;
        this.requests = requests;
    }

    @GET
    @Path("/challenge")
    @Transactional
    @Operation(
            operationId = "getDataRequestChallenge",
            summary = "Ask for a challenge before making a request about personal data",
            description = "It is answered as the challenge of a suggestion is, see"
                    + " `GET /resources/{slug}/suggestions/challenge`.")
    @APIResponse(
            responseCode = "200",
            description = "A new challenge.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChallengeView.class)))
    public Response challenge() {
        return Response.ok(receive.challenge())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "createDataRequest",
            summary = "Ask what is held of oneself, or to have it erased, corrected or shown no longer",
            description = "No account is needed. The data protection officer answers within a month; the answer is read"
                    + " by the `reference`, which nobody can guess and which cannot be found again: keep it.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the officer will read it.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be followed.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataRequestView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The proof is missing or not accepted, or the `Idempotency-Key` named another request.")
    public Response create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewDataRequest wanted) {
        var view = DataRequestView.of(receive.receive(wanted), requests);
        return Response.accepted(view)
                .location(URI.create("/api/v1/data-requests/" + view.reference()))
                .build();
    }

    @GET
    @Path("/{reference}")
    @Transactional
    @Operation(
            operationId = "getDataRequest",
            summary = "Follow a request about personal data",
            description = "Where it stands and the answer; never who asked nor what they wrote. Its `ETag` is needed to"
                    + " end it.")
    public DataRequestView get(@BeanParam DataRequestAddress at) {
        return DataRequestView.of(requests.get(at.reference), requests);
    }
}
