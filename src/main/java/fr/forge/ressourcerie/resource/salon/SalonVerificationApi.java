package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.salon.VerifySalon;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking the homeserver about a salon, over HTTP. */
@Path("/api/v1/salons/{id}/verification")
@Tag(name = "Salons")
@RolesAllowed({Roles.CURATOR, Roles.SERVICE})
class SalonVerificationApi {
    private final VerifySalon verify;
    private final KeepVerification keep;

    SalonVerificationApi(VerifySalon verify, KeepVerification keep) {
        this.verify = verify;
        this.keep = keep;
    }

    @POST
    @Operation(
            operationId = "verifySalon",
            summary = "Ask the homeserver about a salon now",
            description =
                    "It is asked once a day by itself. May take ten seconds. What the homeserver says is shown with"
                            + " the time; what people said here stays.")
    @APIResponse(responseCode = "200", description = "The salon with what was said.")
    @APIResponse(responseCode = "409", description = "No homeserver is configured.")
    @APIResponse(responseCode = "503", description = "The homeserver gave no usable answer; nothing changed.")
    public SalonView verify(
            @PathParam("id") @Parameter(description = SalonApi.ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        return keep.keep(id, verify.ask(id), dryRun, key);
    }
}
