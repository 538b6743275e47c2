package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.UsageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series of a resource's usage over HTTP. */
@Path("/api/v1/resources/{slug}/usage")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class UsageApi {
    private static final String JSON = "application/json";

    private final Resources resources;
    private final Maintainers maintainers;
    private final Measures measures;
    private final UsageSeries series;
    private final Pages pages;
    private final Caller caller;

    UsageApi(
            Resources resources,
            Maintainers maintainers,
            Measures measures,
            UsageSeries series,
            Pages pages,
            Caller caller) {
        this.resources = resources;
        this.maintainers = maintainers;
        this.measures = measures;
        this.series = series;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listUsage",
            summary = "List how much a resource is used",
            description = "Its measures, one for each unit, period, first day and source, those whose period ended last"
                    + " first.\n\n"
                    + "A resource shows the one that says most today as its `usage`: of the measures of the last year"
                    + " before its newest one, people before visits, then a month before a year, a week and a day, then"
                    + " the newest, then Matomo before the Forge before what is declared.\n\n"
                    + "`sort=-usage` compares these as people a month: people of a day, a week or a month count as they"
                    + " are, since the same come again, and people of a year by the twelfth; visits are brought to a"
                    + " month, and four of them count as one person, by convention. A resource without a measure comes"
                    + " last.")
    @APIResponse(responseCode = "200", description = "The measures.")
    public Page<UsageView> list(
            @BeanParam ResourceAddress at,
            @BeanParam UsageFilter filter,
            @BeanParam Fields fields,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(
                request, series.of(resources.get(at.slug()), filter, request).map(UsageView::of));
    }

    @POST
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.SERVICE})
    @Transactional
    @Writes
    @Operation(
            operationId = "recordUsage",
            summary = "Record how much a resource is used",
            description = "Open to the resource's maintainers, to curators and to services. A measure has a unit, a"
                    + " period, a first day and a source; another one of the same takes its place, and what it said"
                    + " before stays in the resource's history. The same again changes nothing. What a tool counted (any source but `declared`) is"
                    + " corrected by curators and services only.")
    @APIResponse(
            responseCode = "200",
            description = "The measure was known: it is corrected, or unchanged. Or a rehearsal.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = UsageOutcome.class)))
    @APIResponse(
            responseCode = "201",
            description = "The measure is new; `Location` leads to it in the series.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = UsageOutcome.class)))
    public Response record(
            @BeanParam ResourceAddress at,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @Valid NewUsage measure) {
        var resource = resources.locked(at.slug());
        var outcome = measures.record(resource, measure, role(resource));
        return outcome.effect() == UsageOutcome.Effect.RECORDED
                ? Response.created(address(at.slug(), outcome.measure()))
                        .entity(outcome)
                        .build()
                : Response.ok(outcome).build();
    }

    private String role(Resource resource) {
        return caller.is(Roles.SERVICE) ? Roles.SERVICE : maintainers.roleOver(resource);
    }

    /** The part of the series that is this measure alone. */
    private static URI address(String slug, UsageView measure) {
        return URI.create("/api/v1/resources/%s/usage?unit=%s&period=%s&source=%s&from=%s&to=%s"
                .formatted(
                        slug,
                        Words.of(measure.unit()),
                        Words.of(measure.period()),
                        Words.of(measure.source()),
                        measure.from(),
                        measure.to()));
    }
}
