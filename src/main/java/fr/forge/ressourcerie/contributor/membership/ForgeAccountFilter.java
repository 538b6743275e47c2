package fr.forge.ressourcerie.contributor.membership;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which claims a list shows, as a {@code @BeanParam}. */
class ForgeAccountFilter {
    @QueryParam("state")
    @Size(max = 3)
    @Parameter(description = "Claims in any of these states.", example = "claimed")
    List<ForgeAccountState> state = List.of();
}
