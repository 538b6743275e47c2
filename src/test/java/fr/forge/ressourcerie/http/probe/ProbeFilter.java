package fr.forge.ressourcerie.http.probe;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which probes a list shows. */
class ProbeFilter {
    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words of the title.", example = "sonde")
    String q;

    @QueryParam("colour")
    @Size(max = 5)
    @Parameter(description = "Probes of any of these colours.")
    List<Colour> colour;

    @QueryParam("keyword")
    @Size(max = 3)
    @Parameter(description = "Probes with any of these keywords.")
    List<@Size(max = 20) String> keyword;

    @QueryParam("since")
    @Parameter(description = "Probes changed at or after this instant.")
    Instant since;

    @QueryParam("day")
    @Parameter(description = "Probes of this day.")
    LocalDate day;

    @QueryParam("owner")
    @Parameter(description = "Probes of this owner.")
    UUID owner;

    @QueryParam("open")
    @Parameter(description = "Only the open ones, or only the closed ones.")
    Boolean open;
}
