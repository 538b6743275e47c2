package fr.forge.ressourcerie.federation.feed;

import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.resource.search.ResourceNews;
import fr.forge.ressourcerie.resource.search.ResourceNewsFilter;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The news of the catalogue over HTTP. */
@Path("/feeds")
@Tag(name = "Federation")
class ResourceFeedApi {
    private static final String HOW =
            " An entry has an id for good, whatever becomes of its slug; it is published when the resource was selected (of scope"
                    + " `forge`: when its project was created), and updated when it last changed. What is withdrawn leaves"
                    + " the feed. Pages are linked as RFC 5005 has it, in the feed and in `Link`, which also names the other"
                    + " formats and the licence of the metadata.";
    static final String LINKS =
            "The pages around it, the first one, the other formats, and the licence of the metadata (RFC 8288).";

    private final ResourceNews news;
    private final ResourceFeed feed;
    private final Feeds feeds;
    private final FeedAddress at;
    private final Pages pages;

    ResourceFeedApi(ResourceNews news, ResourceFeed feed, Feeds feeds, FeedAddress at, Pages pages) {
        this.news = news;
        this.feed = feed;
        this.feeds = feeds;
        this.at = at;
        this.pages = pages;
    }

    @GET
    @Path("/resources.atom")
    @Transactional
    @Produces({Format.ATOM_TYPE, "application/xml", "text/xml"})
    @Operation(
            operationId = "followResourcesByAtom",
            summary = "Follow resources by Atom",
            description = "What is new among the resources that a filter of `listResources` finds (RFC 4287)." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response atom(@BeanParam ResourceNewsFilter filter, @BeanParam Paging paging) {
        return answer(filter, paging, Format.ATOM);
    }

    @GET
    @Path("/resources.rss")
    @Transactional
    @Produces({Format.RSS_TYPE, "application/xml", "text/xml"})
    @Operation(
            operationId = "followResourcesByRss",
            summary = "Follow resources by RSS",
            description = "The same as RSS 2.0; when an entry changed is in `dc:date`." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response rss(@BeanParam ResourceNewsFilter filter, @BeanParam Paging paging) {
        return answer(filter, paging, Format.RSS);
    }

    @GET
    @Path("/resources.json")
    @Transactional
    @Produces({Format.JSON_TYPE, "application/json"})
    @Operation(
            operationId = "followResourcesByJsonFeed",
            summary = "Follow resources by JSON Feed",
            description = "The same as JSON Feed 1.1, whose `next_url` is the next page." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    public Response json(@BeanParam ResourceNewsFilter filter, @BeanParam Paging paging) {
        return answer(filter, paging, Format.JSON);
    }

    private Response answer(ResourceNewsFilter filter, Paging paging, Format format) {
        var request = pages.request(paging);
        var page = pages.page(request, news.page(filter, request));
        var told = feed.of(page, filter.selection(), at);
        return Response.ok(feeds.written(told, format), format.contentType())
                .header("Link", feeds.links(told, format))
                .build();
    }
}
