package fr.forge.ressourcerie.federation;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public counts over HTTP. */
@Path("/api/v1/statistics")
@Tag(name = "Catalogue")
class StatisticsApi {
    private final Statistics statistics;

    StatisticsApi(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getStatistics",
            summary = "Count what there is",
            description = "Resources, selected resources, contributors, salons and calls, at this moment.")
    public StatisticsView get() {
        return statistics.now();
    }
}
