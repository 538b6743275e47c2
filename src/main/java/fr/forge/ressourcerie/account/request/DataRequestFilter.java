package fr.forge.ressourcerie.account.request;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which requests a list shows, as a {@code @BeanParam}. */
class DataRequestFilter {
    @QueryParam("state")
    @Size(max = 3)
    @Parameter(description = "Requests in any of these states; `open` are those that wait.", example = "open")
    List<DataRequestState> state = List.of();
}
