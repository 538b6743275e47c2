package fr.forge.ressourcerie.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind an unexpected failure. */
final class Causes {
    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private Causes() {}

    /** The server below says by a status when a body is too large or was cut short. */
    static Optional<ProblemType> status(Throwable failure) {
        return chain(failure)
                .filter(HttpException.class::isInstance)
                .map(cause -> ((HttpException) cause).getStatusCode())
                .flatMap(status -> CommonProblems.withStatus(status).stream())
                .findFirst();
    }

    /** The framework says of a form that it cannot read nothing but that reading it failed. */
    static boolean unreadableForm(Throwable failure) {
        return failure instanceof IOException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(FORMS);
    }

    /** Two writers stood in each other's way (40001, 40P01): the database ended one, which may come again. */
    static boolean stoodInTheWay(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> "40001".equals(state) || "40P01".equals(state));
    }

    /** SQLSTATE classes 08 (connection) and 57P (shutting down); the pool's own time-out carries no state at all. */
    static boolean databaseUnreachable(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.startsWith("08") || state.startsWith("57P"));
    }

    /** Its keys are asked for when the first token comes, so that public reads do without it. */
    static boolean identityProviderUnreachable(Throwable failure) {
        return chain(failure).anyMatch(OIDCException.class::isInstance);
    }

    /** The same failure with classes and lines only: messages of libraries quote values, which may be personal. */
    static Throwable withoutMessages(Throwable failure) {
        var silent = new Silent(failure.getClass().getName());
        silent.setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null && failure.getCause() != failure) {
            silent.initCause(withoutMessages(failure.getCause()));
        }
        return silent;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** Stands in a log for a failure whose message must not be written. */
    private static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(String className) {
            super(className);
        }
    }
}
