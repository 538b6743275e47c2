package fr.forge.ressourcerie.http.limit;

import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.http.Who;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.Problem;
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
    private static final Set<Integer> MADE = Set.of(201, 202);
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
                    var whom = user.orElseGet(who::client);
                    var left = limits.get().take(policy, whom);
                    var instead = policy.whenRefused(user.isEmpty());
                    request.setProperty(STANDING, new Standing(policy, whom, instead, left));
                    if (!left.isConsumed()) {
                        throw tooMany(left.getNanosToWaitForRefill());
                    }
                    // Else those that are refused would cost nothing once no more of them may be counted.
                    if (instead != policy && limits.get().left(instead, whom) == 0) {
                        throw tooMany(instead.window()
                                .dividedBy(limits.get().quota(instead))
                                .toNanos());
                    }
                });
    }

    private static Problem tooMany(long wait) {
        return HttpProblems.TOO_MANY_REQUESTS.because().withHeader("Retry-After", String.valueOf(seconds(wait)));
    }

    /** What was taken for something that did not come about is given back, and counted as any other request. */
    private long settle(Standing standing, int status) {
        var left = standing.left().getRemainingTokens();
        if (standing.instead() == standing.policy() || !standing.left().isConsumed() || MADE.contains(status)) {
            return left;
        }
        limits.get().giveBack(standing.policy(), standing.whom());
        limits.get().take(standing.instead(), standing.whom());
        return left + 1;
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof Standing standing) {
            var policy = standing.policy();
            var left = standing.left();
            var remaining = settle(standing, response.getStatus());
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
                            "\"%s\";r=%d;t=%d".formatted(name, remaining, seconds(left.getNanosToWaitForReset())));
        }
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    /** What was taken, of whom, and what is taken instead when the request is refused. */
    private record Standing(Policy policy, String whom, Policy instead, ConsumptionProbe left) {}
}
