package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.HighlightView;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searching the catalogue over HTTP. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
class ResourceSearchApi {
    private final ResourceSearch search;
    private final Highlights highlights;
    private final Suggestions suggestions;
    private final Contributors contributors;
    private final Salons salons;
    private final ResourceViews views;
    private final Pages pages;

    ResourceSearchApi(
            ResourceSearch search,
            Highlights highlights,
            Suggestions suggestions,
            Contributors contributors,
            Salons salons,
            ResourceViews views,
            Pages pages) {
        this.search = search;
        this.highlights = highlights;
        this.suggestions = suggestions;
        this.contributors = contributors;
        this.salons = salons;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listResources",
            summary = "List or search resources",
            description = "The ministry's selection by default, the whole Forge with `scope=forge`. Repeat a filter for"
                    + " alternatives; different filters hold together.")
    public Page<ResourceSummary> list(
            @BeanParam ResourceListFilter filter, @BeanParam Fields fields, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var found = search.find(filter, request);
        var ids = found.resources().items().stream().map(Resource::id).toList();
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        var marked = filter.highlight ? highlights.of(ids, found.words()) : Map.<UUID, HighlightView>of();
        var summaries = found.resources()
                .map(r -> views.summary(
                        r,
                        named.getOrDefault(r.id(), List.of()),
                        talked.getOrDefault(r.id(), List.of()),
                        marked.get(r.id())));
        return pages.page(request, summaries, found.facets());
    }

    @GET
    @Path("/suggest")
    @Transactional
    @Operation(
            operationId = "suggestResources",
            summary = "Complete what is being typed",
            description =
                    "Levels and disciplines one of whose words, and contributors who may be named whose name, begins with what was typed, then titles"
                            + " that begin with it, then titles with a word that does, the most used first. Accents and case"
                            + " do not count; when nothing begins so, a mistyped word is replaced by the known one nearest to it.")
    public SuggestionList suggest(@BeanParam SuggestFilter filter) {
        return new SuggestionList(suggestions.of(filter.q, filter.scope.equals("ressourcerie"), filter.limit));
    }
}
