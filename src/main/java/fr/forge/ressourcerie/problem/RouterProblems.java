package fr.forge.ressourcerie.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What fails before or beside the operations (a body too large, an address that nothing serves) is said alike. */
@Singleton
public class RouterProblems {
    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    private final ProblemAnswer answer;

    RouterProblems(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.errorHandler(404, context -> say(CommonProblems.UNKNOWN_PATH.because(), context));
        router.errorHandler(405, context -> say(CommonProblems.METHOD_NOT_ALLOWED.because(), context));
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        if (context.response().headWritten() || failure instanceof SecurityException) {
            context.next();
            return;
        }
        var type = CommonProblems.withStatus(context.statusCode()).orElse(CommonProblems.INTERNAL);
        if (type == CommonProblems.INTERNAL) {
            LOG.error("Unexpected failure", failure == null ? null : Causes.withoutMessages(failure));
        }
        say(type.because(), context);
    }

    /** Answers at once, for a guard that stands before every operation. */
    public void say(Problem problem, RoutingContext context) {
        var response = context.response().setStatusCode(problem.type().status());
        answer.headers(problem, context.request()).forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body(problem, context.request())));
    }
}
