package fr.forge.ressourcerie.http;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** The refusals of a change that does not know what it changes. */
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

    @Override
    public List<ProblemType> types() {
        return List.of(PRECONDITION_REQUIRED, STALE);
    }
}
