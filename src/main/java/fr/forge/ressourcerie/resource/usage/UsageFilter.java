package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which measures of a series: values of one filter are alternatives, different filters hold together. */
class UsageFilter {
    @QueryParam("unit")
    @Size(max = 2)
    @Parameter(description = "What was counted.")
    List<Usage.Unit> unit = List.of();

    @QueryParam("period")
    @Size(max = 4)
    @Parameter(description = "Over how long.")
    List<UsagePeriod> period = List.of();

    @QueryParam("source")
    @Size(max = 3)
    @Parameter(description = "Who counted.")
    List<Usage.Source> source = List.of();

    @QueryParam("from")
    @Parameter(description = "Only periods that begin on that day or later.", example = "2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only periods that end on that day or earlier.", example = "2026-12-31")
    LocalDate to;
}
