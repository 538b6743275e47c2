package fr.forge.ressourcerie.retention;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the runs over the terms refuse. */
@Singleton
class RetentionProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-retention-run",
            404,
            "Purge inconnue",
            "Unknown retention run",
            "Aucune purge ne porte cet identifiant ; /api/v1/retention-runs les liste.",
            "No retention run has this identifier; /api/v1/retention-runs lists them.");
    static final ProblemType RUNNING = ProblemType.of(
            "retention-running",
            409,
            "Une purge est en cours",
            "A retention run is going on",
            "Attendez la fin de celle qui est en cours : /api/v1/retention-runs la montre en premier.",
            "Wait for the end of the running one: /api/v1/retention-runs shows it first.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, RUNNING);
    }
}
