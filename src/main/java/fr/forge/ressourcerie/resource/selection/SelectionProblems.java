package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused around the selection and the maintainers. */
@Singleton
class SelectionProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN_ACCOUNT = ProblemType.of(
            "unknown-account",
            404,
            "Compte inconnu",
            "Unknown account",
            "Aucun compte ne porte cet identifiant ; la personne trouve le sien dans /api/v1/me après s'être connectée.",
            "No account has this handle; the person finds theirs in /api/v1/me once signed in.");
    static final ProblemType NOT_THEIR_MAINTAINER = ProblemType.of(
            "unknown-maintainer",
            404,
            "Pas mainteneur",
            "Not a maintainer",
            "Ce compte n'est pas mainteneur de cette ressource ; /api/v1/resources/{slug}/maintainers les liste.",
            "This account does not maintain this resource; /api/v1/resources/{slug}/maintainers lists those who do.");

    static final ProblemType PROPOSAL_UNDER_WAY = ProblemType.of(
            "proposal-under-way",
            409,
            "Proposition en cours",
            "Proposal under way",
            "Une proposition est en cours pour cette ressource : décidez d'elle par /api/v1/proposals, ou sélectionnez la ressource directement.",
            "A proposal for this resource is under way: decide on it at /api/v1/proposals, or select the resource directly.");

    static final ProblemType BY_FORGE = ProblemType.of(
            "maintainer-by-forge",
            409,
            "Mainteneur par la Forge",
            "Maintainer by the Forge",
            "Ce compte est mainteneur parce qu'il peut écrire dans le projet sur la Forge : retirez-le du projet là-bas, ou"
                    + " refusez son compte de la Forge dans /api/v1/forge-accounts.",
            "This account is a maintainer because it may write in the project on the Forge: remove it from the project"
                    + " there, or refuse its Forge account at /api/v1/forge-accounts.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN_ACCOUNT, NOT_THEIR_MAINTAINER, PROPOSAL_UNDER_WAY, BY_FORGE);
    }
}
