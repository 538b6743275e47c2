package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about the documents of an application, beside what is found against a file. */
@Singleton
class ApplicationDocumentProblems implements ProblemCatalogue {
    static final ProblemType FULL = ProblemType.of(
            "documents-too-large-together",
            409,
            "Documents trop volumineux ensemble",
            "Documents too large together",
            "Avec celui-ci, les documents de la candidature dépasseraient %s Mio : supprimez-en un, ou allégez leurs images.",
            "With this one, the documents of the application would exceed %s MiB: delete one, or compress their pictures.");

    @Override
    public List<ProblemType> types() {
        return List.of(FULL);
    }
}
