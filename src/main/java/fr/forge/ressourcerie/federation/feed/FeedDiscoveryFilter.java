package fr.forge.ressourcerie.federation.feed;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lists tell which feeds follow them, so that a reader finds the feed from the list. */
@Singleton
class FeedDiscoveryFilter {
    /** After the links of the page are written. */
    private static final int LATE = 100;

    private static final Map<String, String> FEEDS =
            Map.of("/api/v1/resources", "/feeds/resources", "/api/v1/calls", "/feeds/calls");
    /** What a collection holds; whoever signs in may be its keeper, and the only one to see it. */
    private static final Pattern COLLECTION = Pattern.compile("/api/v1(/collections/[a-z0-9-]+)/resources");

    private final FeedAddress at;

    FeedDiscoveryFilter(FeedAddress at) {
        this.at = at;
    }

    @ServerResponseFilter(priority = LATE)
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var feed = feed(request);
        var read = Set.of("GET", "HEAD").contains(request.getMethod());
        if (feed == null || !read || response.getStatus() != 200 && response.getStatus() != 304) {
            return;
        }
        var links = Feeds.alternates(at.feed(feed));
        var before = response.getHeaders().getFirst(HttpHeaders.LINK);
        response.getHeaders().putSingle(HttpHeaders.LINK, before == null ? links : before + ", " + links);
    }

    private static String feed(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var collection = COLLECTION.matcher(path);
        if (collection.matches() && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return "/feeds" + collection.group(1);
        }
        return FEEDS.get(path);
    }
}
