package fr.forge.ressourcerie.http.output;

import fr.forge.ressourcerie.problem.PublicAddress;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What every answer carries: its date, and what tells a browser to trust it with nothing more than it needs. */
@Singleton
class StandingHeaders {
    private static final int BEFORE_EVERYTHING = 500;
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final boolean https;

    StandingHeaders(PublicAddress address) {
        https = address.of("/").startsWith("https:");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(sent -> complete(context.response(), context.normalizedPath()));
        context.next();
    }

    /** An answer's own policy stays; the tools under {@code /q} need scripts that these policies forbid. */
    private void complete(HttpServerResponse response, String path) {
        var headers = response.headers();
        headers.set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!path.startsWith("/q/") && !headers.contains("Content-Security-Policy")) {
            var type = headers.get("Content-Type");
            headers.set("Content-Security-Policy", type != null && type.startsWith("text/html") ? PAGE : DATA);
        }
    }
}
