package fr.forge.ressourcerie.resource;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends who asks by a former slug to the same address under the present one, whatever the operation. */
class FormerSlugApi {
    private static final String BEFORE = "/api/v1/resources/";

    @ServerExceptionMapper
    public Response redirect(FormerSlug former, UriInfo uri) {
        var asked = uri.getPathParameters().getFirst("slug");
        var rest = asked == null ? "" : uri.getPath().substring(BEFORE.length() + asked.length());
        return Response.status(308)
                .location(uri.getRequestUriBuilder()
                        .replacePath(BEFORE + former.present() + rest)
                        .build())
                .build();
    }
}
