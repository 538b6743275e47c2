package fr.forge.ressourcerie.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits, which one user or, without a token, one client address meets. The names begin with {@code ressourcerie.limits}. */
@ConfigMapping(prefix = "ressourcerie.limits")
interface LimitSettings {
    /** Off for load tests and behind a gateway that limits by itself. */
    @WithDefault("true")
    boolean enabled();

    /** A whole school may search from one address. */
    @WithDefault("600")
    int searchesPerMinute();

    /** As-you-type: several for each word of a search. */
    @WithDefault("1200")
    int completionsPerMinute();

    /** A program that saves an evaluator's scores sends many. */
    @WithDefault("240")
    int writesPerMinute();

    /** Without an account people write suggestions and requests, which other people must read. */
    @WithDefault("30")
    int anonymousWritesPerHour();

    /** Each becomes a ticket on somebody's tracker, with an account or without. */
    @WithDefault("30")
    int suggestionsPerHour();

    /** Each is read by a curator. */
    @WithDefault("30")
    int reportsPerHour();
}
