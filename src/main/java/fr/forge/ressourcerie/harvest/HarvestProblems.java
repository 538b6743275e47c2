package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the harvests refuse. */
@Singleton
class HarvestProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-harvest",
            404,
            "Moissonnage inconnu",
            "Unknown harvest",
            "Aucun moissonnage ne porte cet identifiant ; /api/v1/harvests les liste.",
            "No harvest has this identifier; /api/v1/harvests lists them.");
    static final ProblemType RUNNING = ProblemType.of(
            "harvest-running",
            409,
            "Un moissonnage est en cours",
            "A harvest is running",
            "Attendez la fin de celui qui est en cours : /api/v1/harvests le montre en premier.",
            "Wait for the end of the running one: /api/v1/harvests shows it first.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, RUNNING);
    }
}
