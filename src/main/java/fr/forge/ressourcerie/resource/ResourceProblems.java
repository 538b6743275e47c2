package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the catalogue refuses. */
@Singleton
class ResourceProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-resource",
            404,
            "Ressource inconnue",
            "Unknown resource",
            "Aucune ressource ne porte cette adresse courte ; cherchez-la dans /api/v1/resources.",
            "No resource has this slug; look for it in /api/v1/resources.");
    static final ProblemType VANISHED = ProblemType.of(
            "resource-vanished",
            410,
            "Ressource disparue",
            "Resource gone",
            "Son projet n'est plus public sur la Forge ; retirez ce lien. S'il revient, cette adresse le montrera de nouveau.",
            "Its project is no longer public on the Forge; remove this link. If it returns, this address will show it again.");
    static final ProblemType SELECTION_STEP = ProblemType.of(
            "selection-step-refused",
            409,
            "Étape de sélection impossible",
            "Selection step not possible",
            "Une ressource à l'état « %s » ne passe pas directement à « %s » ; états possibles : %s.",
            "A resource that is “%s” does not move to “%s” directly; possible states: %s.");
    static final ProblemType NOT_MAINTAINED = ProblemType.of(
            "not-a-maintainer",
            403,
            "Réservé aux mainteneurs",
            "For maintainers only",
            "Cela est réservé aux mainteneurs de cette ressource et aux curateurs ; demandez à un curateur de vous en rendre mainteneur ou, si vous écrivez dans son projet sur la Forge, dites qui vous y êtes par PUT /api/v1/me/forge-account.",
            "This is for the maintainers of this resource and for curators; ask a curator to make you one or, if you write in its project on the Forge, say who you are there by PUT /api/v1/me/forge-account.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, VANISHED, SELECTION_STEP, NOT_MAINTAINED);
    }
}
