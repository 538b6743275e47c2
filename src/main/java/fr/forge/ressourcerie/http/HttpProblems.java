package fr.forge.ressourcerie.http;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** The refusals of requests that are well formed and come at the wrong time. */
@Singleton
public class HttpProblems implements ProblemCatalogue {
    public static final ProblemType PRECONDITION_REQUIRED = ProblemType.of(
            "precondition-required",
            428,
            "Version à préciser",
            "Version required",
            "Lisez d'abord l'élément, puis renvoyez son ETag dans l'en-tête If-Match.",
            "Read the thing first, then send its ETag back in the If-Match header.");
    public static final ProblemType STALE = ProblemType.of(
            "stale",
            412,
            "Modifié entre-temps",
            "Changed meanwhile",
            "Quelqu'un a modifié cet élément depuis votre lecture : relisez-le, puis renvoyez votre changement avec l'ETag actuel.",
            "Someone has edited this since you read it: read it again, then send your change with the current ETag.");

    public static final ProblemType KEY_REUSED = ProblemType.of(
            "idempotency-key-reused",
            422,
            "Clé d'idempotence déjà utilisée",
            "Idempotency key already used",
            "Cette clé a servi à une autre demande dans les dernières 24 heures : donnez une clé nouvelle à chaque demande nouvelle.",
            "This key named another request within the last 24 hours: give each new request a new key.");
    public static final ProblemType TOO_MANY_REQUESTS = ProblemType.of(
            "too-many-requests",
            429,
            "Trop de demandes",
            "Too many requests",
            "Attendez le nombre de secondes que donne l'en-tête Retry-After ; l'en-tête RateLimit-Policy dit ce qui est admis.",
            "Wait for the number of seconds in the Retry-After header; the RateLimit-Policy header says what is allowed.");

    @Override
    public List<ProblemType> types() {
        return List.of(PRECONDITION_REQUIRED, STALE, KEY_REUSED, TOO_MANY_REQUESTS);
    }
}
