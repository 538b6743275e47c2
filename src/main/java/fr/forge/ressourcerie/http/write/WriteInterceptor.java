package fr.forge.ressourcerie.http.write;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Stands between the transaction and the operation. A rehearsal is undone by its transaction, so it meets every
 * constraint that the real act would meet; an answer is kept in the transaction of its act, so that a kill leaves both
 * or neither.
 */
@Writes
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class WriteInterceptor {
    private static final Set<Integer> CREATED = Set.of(201, 202);

    private final FirstAnswers answers;
    private final TransactionManager transactions;
    private final Session session;
    private final Event<Writing> writing;

    WriteInterceptor(FirstAnswers answers, TransactionManager transactions, Session session, Event<Writing> writing) {
        this.answers = answers;
        this.transactions = transactions;
        this.session = session;
        this.writing = writing;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        writing.fire(new Writing());
        if (argument(call, DryRun.class).map(DryRun::asked).orElse(false)) {
            return rehearse(call);
        }
        var key = argument(call, IdempotencyKey.class).flatMap(IdempotencyKey::key);
        return key.isPresent() ? once(call, key.get()) : call.proceed();
    }

    private Object rehearse(InvocationContext call) throws Exception {
        var outcome = call.proceed();
        session.flush();
        undo();
        return rehearsed(outcome);
    }

    /** Nothing was created, so nothing is said to be; what it would be is shown all the same. */
    private static Object rehearsed(Object outcome) {
        if (outcome instanceof RestResponse<?> response && CREATED.contains(response.getStatus())) {
            return RestResponse.ok(response.getEntity());
        }
        if (outcome instanceof Response response && CREATED.contains(response.getStatus())) {
            return Response.ok(response.getEntity()).build();
        }
        return outcome;
    }

    private Object once(InvocationContext call, String key) throws Exception {
        Stream.of(call.getParameters())
                .filter(Digested.class::isInstance)
                .forEach(argument -> answers.alsoSays(((Digested) argument).digest()));
        var request = answers.request(key);
        var first = answers.to(request);
        if (first.isPresent()) {
            throw new Repeated(first.get());
        }
        var outcome = call.proceed();
        answers.keep(request, FirstAnswer.of(outcome, answers.body()));
        return outcome;
    }

    private void undo() throws SystemException {
        transactions.setRollbackOnly();
    }

    private static <T> Optional<T> argument(InvocationContext call, Class<T> type) {
        return Stream.of(call.getParameters())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
