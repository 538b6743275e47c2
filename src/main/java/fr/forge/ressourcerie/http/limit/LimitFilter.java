package fr.forge.ressourcerie.http.limit;

import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.http.Who;
import fr.forge.ressourcerie.http.Words;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refuses what is too much with 429, and tells everyone who is counted where they stand (RateLimit header fields). */
@Singleton
class LimitFilter {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String STANDING = LimitFilter.class.getName();

    /** Asked for late: filters are made before there is a database. */
    private final Instance<Limits> limits;

    private final Who who;

    LimitFilter(Instance<Limits> limits, Who who) {
        this.limits = limits;
        this.who = who;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        if (!limits.get().enabled()) {
            return;
        }
        var asked = request.getUriInfo().getQueryParameters();
        var searches = asked.containsKey("q") || asked.containsKey("facets");
        // A public read never looks at a token, so that a bad one or an absent provider does not spoil it.
        var user = READS.contains(request.getMethod()) ? Optional.<String>empty() : who.user();
        Policy.of(request.getMethod(), request.getUriInfo().getPath(), searches, user.isEmpty())
                .ifPresent(policy -> {
                    var left = limits.get().take(policy, user.orElseGet(who::client));
                    request.setProperty(STANDING, new Standing(policy, left));
                    if (!left.isConsumed()) {
                        throw HttpProblems.TOO_MANY_REQUESTS
                                .because()
                                .withHeader("Retry-After", String.valueOf(seconds(left.getNanosToWaitForRefill())));
                    }
                });
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof Standing standing) {
            var policy = standing.policy();
            var left = standing.left();
            var name = Words.of(policy);
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"%s\";q=%d;w=%d"
                                    .formatted(
                                            name,
                                            limits.get().quota(policy),
                                            policy.window().toSeconds()));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"%s\";r=%d;t=%d"
                                    .formatted(
                                            name, left.getRemainingTokens(), seconds(left.getNanosToWaitForReset())));
        }
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    private record Standing(Policy policy, ConsumptionProbe left) {}
}
