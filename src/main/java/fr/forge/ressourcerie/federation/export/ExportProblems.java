package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What cannot be said in the words of others. */
@Singleton
class ExportProblems implements ProblemCatalogue {
    static final ProblemType NO_PUBLICCODE = ProblemType.of(
            "publiccode-not-possible",
            404,
            "Pas de publiccode.yml possible",
            "No publiccode.yml possible",
            "La norme publiccode.yml exige ce que la fiche de cette ressource ne dit pas : %s. Complétez la fiche, ou lisez-la en JSON.",
            "The publiccode.yml standard requires what the sheet of this resource does not say: %s. Complete the sheet, or read it as JSON.");

    @Override
    public List<ProblemType> types() {
        return List.of(NO_PUBLICCODE);
    }
}
