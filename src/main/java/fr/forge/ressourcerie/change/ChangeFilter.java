package fr.forge.ressourcerie.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where on, and which kinds. */
class ChangeFilter {
    static final String NOW = "now";

    @QueryParam("since")
    @Size(min = 1, max = 1000)
    @Parameter(
            description =
                    "Where to go on, taken from the `next` link of the same feed with the same kinds, opaque and"
                            + " signed; `now` for a cursor at the end. Without it the feed begins with everything that is shown.",
            example = "now")
    String since;

    @QueryParam("kind")
    @Size(max = 5)
    @Parameter(description = "Things of any of these kinds only; without it all.", example = "resource")
    List<ChangeKind> kind = List.of();

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items at most, from 1 to 100.", example = "100")
    int limit = 20;
}
