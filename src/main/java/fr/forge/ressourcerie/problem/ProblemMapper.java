package fr.forge.ressourcerie.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Every failure of an operation becomes a problem here, one method for each family. */
class ProblemMapper {
    private static final String INVALID_TOKEN = " error=\"invalid_token\"";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemAnswer answer;

    ProblemMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext context) {
        return respond(problem, context);
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException violations, RoutingContext context) {
        if (Violations.ofAnAnswer(violations)) {
            return unexpected(violations, context);
        }
        return respond(
                CommonProblems.INVALID_INPUT.because().with(Violations.faults(violations.getConstraintViolations())),
                context);
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response json(JsonProcessingException unreadable, RoutingContext context) {
        return respond(UnreadableJson.problem(unreadable), context);
    }

    @ServerExceptionMapper
    public Uni<Response> notAuthenticated(UnauthorizedException refused, RoutingContext context) {
        return challenge(context, "");
    }

    @ServerExceptionMapper
    public Uni<Response> badCredentials(AuthenticationFailedException refused, RoutingContext context) {
        return challenge(context, INVALID_TOKEN);
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException refused, RoutingContext context) {
        return respond(CommonProblems.FORBIDDEN.because(), context);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, RoutingContext context) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable, context);
        }
        var status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        var allowed = AllowedMethods.of(CurrentRequestManager.get());
        if (status == 405 || status == 404 && elsewise(allowed, context)) {
            var allow = String.join(", ", allowed);
            return respond(CommonProblems.METHOD_NOT_ALLOWED.because().withHeader(HttpHeaders.ALLOW, allow), context);
        }
        return CommonProblems.withStatus(status)
                .map(type -> respond(type.because(), context))
                .orElseGet(() -> unexpected(failure, context));
    }

    /** Where several classes share the beginning of an address, Quarkus REST does not find it for a method that it lacks. */
    private static boolean elsewise(SortedSet<String> allowed, RoutingContext context) {
        return AllowedMethods.any(allowed)
                && !allowed.contains(context.request().method().name());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext context) {
        var status = Causes.status(failure);
        if (status.isPresent()) {
            return respond(status.get().because(), context);
        }
        if (Causes.unreadableForm(failure)) {
            return respond(CommonProblems.UNREADABLE_FORM.because(), context);
        }
        if (Causes.stoodInTheWay(failure)) {
            LOG.warn("Two writers stood in each other's way");
            return respond(CommonProblems.UNAVAILABLE.because().withHeader("Retry-After", "1"), context);
        }
        if (Causes.databaseUnreachable(failure)) {
            LOG.error("The database does not answer");
            return respond(CommonProblems.UNAVAILABLE.because().withHeader("Retry-After", "5"), context);
        }
        if (Causes.identityProviderUnreachable(failure)) {
            LOG.error("The identity provider does not answer");
            return respond(CommonProblems.UNAVAILABLE.because().withHeader("Retry-After", "5"), context);
        }
        LOG.error("Unexpected failure", Causes.withoutMessages(failure));
        return respond(CommonProblems.INTERNAL.because(), context);
    }

    /** @param error what the challenge says of the credentials that came, by RFC 6750, 3.1 */
    private Uni<Response> challenge(RoutingContext context, String error) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        var problem = CommonProblems.UNAUTHENTICATED.because();
        return authenticator
                .getChallenge(context)
                .map(challenge ->
                        challenge == null ? null : challenge.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE))
                // While the identity provider is away its own challenge is unknown; this one is never wrong.
                .onFailure()
                .recoverWithNull()
                .map(value -> value == null ? "Bearer" : value)
                .map(value -> respond(
                        problem.withHeader(
                                HttpHeaders.WWW_AUTHENTICATE, value.contains("error=") ? value : value + error),
                        context));
    }

    private Response respond(Problem problem, RoutingContext context) {
        var response = Response.status(problem.type().status()).entity(answer.body(problem, context.request()));
        answer.headers(problem, context.request()).forEach(response::header);
        return response.build();
    }
}
