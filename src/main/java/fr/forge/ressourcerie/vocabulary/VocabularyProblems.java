package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the vocabularies refuse. */
@Singleton
class VocabularyProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-vocabulary",
            404,
            "Vocabulaire inconnu",
            "Unknown vocabulary",
            "Aucun vocabulaire ne porte ce nom ; /api/v1/vocabularies les liste.",
            "No vocabulary has this name; /api/v1/vocabularies lists them.");

    static final ProblemType UNKNOWN_VERSION = ProblemType.of(
            "unknown-vocabulary-version",
            404,
            "Version inconnue",
            "Unknown version",
            "Ce vocabulaire n'a pas de version de ce numéro ; /api/v1/vocabularies/{id}/versions les liste.",
            "This vocabulary has no version of this number; /api/v1/vocabularies/{id}/versions lists them.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, UNKNOWN_VERSION);
    }
}
