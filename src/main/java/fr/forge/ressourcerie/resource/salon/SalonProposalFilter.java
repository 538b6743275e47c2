package fr.forge.ressourcerie.resource.salon;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposed salons. */
class SalonProposalFilter {
    @QueryParam("state")
    @Size(max = 3)
    @Parameter(
            description = "Proposals in any of these states; those that wait for a decision when left out.",
            example = "proposed")
    List<SalonProposalState> state = List.of();
}
