package fr.forge.ressourcerie.federation.feed;

import fr.forge.ressourcerie.educommun.call.CallList;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
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

/** The news of EduCommun over HTTP. */
@Path("/feeds")
@Tag(name = "Federation")
class CallFeedApi {
    private static final String LINKS = ResourceFeedApi.LINKS;
    private static final String HOW =
            " An entry is published with its call, and updated when something of it changed, as a closing that is put off.";

    private final CallList calls;
    private final CallFeed feed;
    private final Feeds feeds;
    private final FeedAddress at;
    private final Pages pages;

    CallFeedApi(CallList calls, CallFeed feed, Feeds feeds, FeedAddress at, Pages pages) {
        this.calls = calls;
        this.feed = feed;
        this.feeds = feeds;
        this.at = at;
        this.pages = pages;
    }

    @GET
    @Path("/calls.atom")
    @Transactional
    @Produces({Format.ATOM_TYPE, "application/xml", "text/xml"})
    @Operation(
            operationId = "followCallsByAtom",
            summary = "Follow calls by Atom",
            description = "The calls of EduCommun, the newest first (RFC 4287)." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response atom(@BeanParam Paging paging) {
        return answer(paging, Format.ATOM);
    }

    @GET
    @Path("/calls.rss")
    @Transactional
    @Produces({Format.RSS_TYPE, "application/xml", "text/xml"})
    @Operation(
            operationId = "followCallsByRss",
            summary = "Follow calls by RSS",
            description = "The same as RSS 2.0." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response rss(@BeanParam Paging paging) {
        return answer(paging, Format.RSS);
    }

    @GET
    @Path("/calls.json")
    @Transactional
    @Produces({Format.JSON_TYPE, "application/json"})
    @Operation(
            operationId = "followCallsByJsonFeed",
            summary = "Follow calls by JSON Feed",
            description = "The same as JSON Feed 1.1." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "A page of news.",
            headers =
                    @Header(
                            name = "Link",
                            description = LINKS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 8_000)),
            content = @Content(mediaType = Format.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    public Response json(@BeanParam Paging paging) {
        return answer(paging, Format.JSON);
    }

    private Response answer(Paging paging, Format format) {
        var request = pages.request(paging);
        var told = feed.of(pages.page(request, calls.published(request)), at);
        return Response.ok(feeds.written(told, format), format.contentType())
                .header("Link", feeds.links(told, format))
                .build();
    }
}
