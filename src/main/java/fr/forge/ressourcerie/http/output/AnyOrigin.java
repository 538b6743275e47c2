package fr.forge.ressourcerie.http.output;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Pages of any origin may call, and none with a browser's credentials: tokens travel in a header that the page itself
 * sets. Quarkus's own filter repeats the caller's origin, which would make every answer differ by origin for caches.
 */
@Singleton
class AnyOrigin {
    private static final int BEFORE_AUTHENTICATION = 400;
    private static final int A_DAY = 86_400;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<String> SENT = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Range",
            "Last-Event-ID",
            "Range",
            "traceparent");
    private static final Set<String> READ = Set.of(
            "Accept-Ranges",
            "Content-Disposition",
            "Content-Language",
            "Content-Range",
            "Deprecation",
            "ETag",
            "Link",
            "Location",
            "Repr-Digest",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "WWW-Authenticate");

    void register(@Observes Filters filters) {
        filters.register(
                CorsHandler.create()
                        .addOrigin("*")
                        .allowedMethods(METHODS)
                        .allowedHeaders(SENT)
                        .exposedHeaders(READ)
                        .maxAgeSeconds(A_DAY),
                BEFORE_AUTHENTICATION);
    }
}
