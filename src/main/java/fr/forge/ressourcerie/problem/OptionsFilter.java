package fr.forge.ressourcerie.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Answers OPTIONS with the methods that an address really has: Quarkus REST would name those of every address of the
 * first class that matches, and none of the other classes'.
 */
class OptionsFilter {
    @ServerRequestFilter(preMatching = true)
    public Response tell(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        var methods = AllowedMethods.of(CurrentRequestManager.get());
        if (!AllowedMethods.any(methods)) {
            throw CommonProblems.UNKNOWN_PATH.because();
        }
        return Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
