package fr.forge.ressourcerie.http.output;

import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.Negotiated;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Versioned;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The one path on which every successful answer leaves: written once, named by its bytes, compressed when asked. */
@Singleton
class Answer {
    private static final String VARY = "Accept-Encoding, Authorization";
    private static final int MOVED = 308;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Body body;

    Answer(Body body) {
        this.body = body;
    }

    @ServerResponseFilter
    public void leave(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo operation) {
        if (operation.getResourceMethod() == null || !isKept(response.getStatus())) {
            return;
        }
        var read = READS.contains(request.getMethod());
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(Caching.of(request, operation, read)));
        if (response.getStatus() == MOVED) {
            return;
        }
        if (read) {
            var negotiated = operation.getResourceMethod().isAnnotationPresent(Negotiated.class);
            response.getHeaders().add(HttpHeaders.VARY, negotiated ? "Accept, " + VARY : VARY);
        }
        var entity = response.getEntity();
        if (entity instanceof Page<?> page) {
            Links.of(page).ifPresent(link -> response.getHeaders().putSingle(HttpHeaders.LINK, link));
        }
        body.of(entity, fields(request, operation)).ifPresent(bytes -> {
            response.setEntity(bytes, response.getEntityAnnotations(), Produced.by(response, operation));
            if (read || entity instanceof Versioned) {
                name(EntityTag.of(entity, bytes), bytes, read, request, response);
            }
        });
    }

    /** A move too: kept for good, as it may be by default, it would send in circles once a name is taken back. */
    private static boolean isKept(int status) {
        return status < 300 || status == 304 || status == MOVED;
    }

    private static void name(
            EntityTag tag,
            byte[] bytes,
            boolean read,
            ContainerRequestContext request,
            ContainerResponseContext response) {
        var gzip = read && Gzip.serves(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), bytes);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.header(gzip));
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (read && known != null && tag.isIn(known)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        var sent = gzip ? Gzip.of(bytes) : bytes;
        if (gzip) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setEntity(sent, response.getEntityAnnotations(), response.getMediaType());
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, sent.length);
    }

    private static Set<String> fields(ContainerRequestContext request, ResourceInfo operation) {
        var asked = request.getUriInfo().getQueryParameters().getFirst("fields");
        var trims = List.of(operation.getResourceMethod().getParameterTypes()).contains(Fields.class);
        return asked != null && trims ? Fields.names(asked) : Set.of();
    }
}
