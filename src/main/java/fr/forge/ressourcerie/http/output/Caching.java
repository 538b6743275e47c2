package fr.forge.ressourcerie.http.output;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.util.List;

/** Who may keep an answer: everyone a public one, revalidating it each time, and nobody a personal one. */
final class Caching {
    private static final String PUBLIC = "public, no-cache";
    private static final String PERSONAL = "private, no-store";
    private static final List<Class<? extends Annotation>> CLOSED = List.of(RolesAllowed.class, Authenticated.class);

    private Caching() {}

    static String of(ContainerRequestContext request, ResourceInfo operation, boolean read) {
        var signedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        var closed = CLOSED.stream()
                .anyMatch(mark -> operation.getResourceMethod().isAnnotationPresent(mark)
                        || operation.getResourceClass().isAnnotationPresent(mark));
        return read && !signedIn && !closed ? PUBLIC : PERSONAL;
    }
}
