package fr.forge.ressourcerie.resource;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends who asks by a former slug to the same address under the present one, whatever the operation. */
class FormerSlugApi {
    private static final String RESOURCES = "/api/v1/resources/";
    private static final String BEFORE = "/resources/";

    @ServerExceptionMapper
    public Response redirect(FormerSlug former, UriInfo uri) {
        var asked = uri.getPathParameters().getFirst("slug");
        // A slug in a body has no place in the address: what it names now is all there is to tell.
        var path = asked == null ? RESOURCES : uri.getPath();
        var place = asked == null ? path.length() : path.indexOf(BEFORE + asked) + BEFORE.length();
        var rest = asked == null ? "" : path.substring(place + asked.length());
        return Response.status(308)
                .location(uri.getRequestUriBuilder()
                        .replacePath(path.substring(0, place) + former.present() + rest)
                        .build())
                .build();
    }
}
