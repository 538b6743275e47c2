package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused around measures of usage. */
@Singleton
class UsageProblems implements ProblemCatalogue {
    static final ProblemType MEASURED = ProblemType.of(
            "usage-measured",
            403,
            "Mesure comptée par un outil",
            "Measure counted by a tool",
            "Cette période a déjà une mesure de source « %s », que seuls un curateur ou un service corrigent ; déclarez votre"
                    + " chiffre avec la source « declared », ou demandez à un curateur.",
            "This period has a measure of source “%s” already, which only a curator or a service may correct; declare your"
                    + " figure with the source “declared”, or ask a curator.");

    @Override
    public List<ProblemType> types() {
        return List.of(MEASURED);
    }
}
