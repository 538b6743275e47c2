package fr.forge.ressourcerie.http.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How far the service goes to ask an address that a stranger gave. */
@ConfigMapping(prefix = "ressourcerie.outgoing")
interface OutgoingSettings {
    /** The whole of it, redirects included; whoever waits is a person. */
    @WithDefault("PT10S")
    Duration timeout();

    /** A host that does not answer its door in this time is down. */
    @WithDefault("PT3S")
    Duration connectTimeout();

    /** From http to https, to the usual host and to a start page; more is a maze. */
    @WithDefault("3")
    int redirects();

    /** How many addresses are asked at once; the others wait, within their time. */
    @WithDefault("8")
    int connections();

    /**
     * One origin such as {@code http://127.0.0.1:8000} that is asked in spite of every rule. For tests: production does
     * not start with one.
     */
    Optional<String> exception();
}
