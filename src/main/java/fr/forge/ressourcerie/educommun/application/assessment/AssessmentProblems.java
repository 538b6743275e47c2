package fr.forge.ressourcerie.educommun.application.assessment;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about answers to a grid. */
@Singleton
class AssessmentProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN_CRITERION = ProblemType.of(
            "unknown-criterion",
            404,
            "Critère inconnu",
            "Unknown criterion",
            "La grille en vigueur de l'appel n'a pas ce critère ; GET …/self-assessment les liste.",
            "The grid in force of the call has no such criterion; GET …/self-assessment lists them.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN_CRITERION);
    }
}
