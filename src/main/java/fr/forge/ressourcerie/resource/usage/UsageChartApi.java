package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series of a resource's usage as a picture over HTTP. */
@Path("/api/v1/resources/{slug}/usage.svg")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class UsageChartApi {
    private static final String SVG = "image/svg+xml";
    /** Opened by itself the picture brings its own style, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Resources resources;
    private final UsageSeries series;

    UsageChartApi(Resources resources, UsageSeries series) {
        this.resources = resources;
        this.series = series;
    }

    @GET
    @Transactional
    @Produces(SVG)
    @Operation(
            operationId = "drawUsage",
            summary = "Draw how much a resource is used",
            description =
                    "The last twelve periods up to the newest measure as a bar chart in French, with all values in"
                            + " its description too: it can be read without colours, on a dark background, and aloud. Where"
                            + " several sources measured, Matomo comes before the Forge, and what is declared comes last.")
    @APIResponse(
            responseCode = "200",
            description = "The picture; without a measure, one that says so.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response draw(
            @BeanParam ResourceAddress at,
            @QueryParam("unit")
                    @Parameter(description = "What was counted; left out: as in the `usage` that the resource shows.")
                    Usage.Unit unit,
            @QueryParam("period")
                    @Parameter(description = "Over how long; left out: as in the `usage` that the resource shows.")
                    UsagePeriod period) {
        var resource = resources.get(at.slug());
        var shown = Optional.ofNullable(resource.usage());
        return picture(
                resource,
                unit == null ? shown.map(Usage::unit).orElse(Usage.Unit.PEOPLE) : unit,
                period == null ? shown.map(Usage::period).orElse(UsagePeriod.MONTH) : period);
    }

    private Response picture(Resource resource, Usage.Unit unit, UsagePeriod period) {
        var newest = series.newest(resource, unit, period, UsageDrawing.MEASURES);
        var chart = new UsageDrawing(unit, period, newest).chart(resource.slug(), resource.title());
        return Response.ok(Templates.chart(chart).render(), SVG + ";charset=UTF-8")
                .header("Content-Language", "fr")
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** The picture, in {@code templates/UsageChartApi}. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance chart(UsageChart chart);
    }
}
