package fr.forge.ressourcerie.report.probe;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.report.NewReport;
import fr.forge.ressourcerie.report.ReceiveReport;
import fr.forge.ressourcerie.report.ReportView;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The reports of a thing, as an operation of a feature would take them. */
@Path("/api/v1/probe-profiles/{name}/reports")
@Tag(name = "Probes")
class ProbeReportApi {
    private final ReceiveReport receive;
    private final ProbeProfiles profiles;

    ProbeReportApi(ReceiveReport receive, ProbeProfiles profiles) {
        this.receive = receive;
        this.profiles = profiles;
    }

    @GET
    @Path("/challenge")
    @Operation(operationId = "getProbeChallenge", summary = "Ask for a challenge", description = "As everywhere.")
    public ChallengeView challenge(
            @PathParam("name") @Size(max = 40) @Parameter(description = "Name.", example = "x") String name) {
        return receive.challenge(known(name));
    }

    @POST
    @Transactional
    @Writes
    @Operation(operationId = "reportProbe", summary = "Report a probe", description = "As everywhere.")
    @APIResponse(
            responseCode = "202",
            description = "Received.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be followed.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "401", description = "A token was sent, and it is not valid; none is needed.")
    @APIResponse(responseCode = "422", description = "The proof is missing or not accepted.")
    public Response report(
            @PathParam("name") @Size(max = 40) @Parameter(description = "Name.", example = "x") String name,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewReport wanted) {
        var view = receive.receive(ProbeProfiles.KIND, known(name), ProbeProfiles.PLACE + name, wanted);
        return Response.accepted(view)
                .location(URI.create("/api/v1/reports/" + view.reference()))
                .build();
    }

    private UUID known(String name) {
        if (!profiles.isPublic(name)) {
            throw CommonProblems.UNKNOWN_PATH.because();
        }
        return ProbeProfiles.id(name);
    }
}
