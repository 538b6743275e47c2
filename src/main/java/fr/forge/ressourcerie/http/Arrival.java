package fr.forge.ressourcerie.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the request that is being answered had come in: the instant at which the server had read its head, before anything
 * else was done with it. Whoever waits in here, however long, is not later for it. An operation without a body has come in
 * whole by then.
 */
@Singleton
public class Arrival {
    private static final String KEY = "ressourcerie.arrival";
    private static final int FIRST = 10_000;

    private final CurrentVertxRequest request;
    private final Clock clock;

    Arrival(CurrentVertxRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::note, FIRST);
    }

    private void note(RoutingContext context) {
        context.put(KEY, now());
        context.next();
    }

    /** In milliseconds; now, where no request is being answered. */
    public Instant at() {
        var current = request.getCurrent();
        return current == null ? now() : current.get(KEY, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
