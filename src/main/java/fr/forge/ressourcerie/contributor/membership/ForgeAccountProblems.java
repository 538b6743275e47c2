package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about accounts of the Forge. */
@Singleton
class ForgeAccountProblems implements ProblemCatalogue {
    static final ProblemType NONE = ProblemType.of(
            "no-forge-account",
            404,
            "Aucun compte de la Forge déclaré",
            "No Forge account claimed",
            "Vous n'avez pas dit qui vous êtes sur la Forge ; dites-le par PUT /api/v1/me/forge-account.",
            "You have not said who you are on the Forge; do so by PUT /api/v1/me/forge-account.");
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-forge-account",
            404,
            "Déclaration inconnue",
            "Unknown claim",
            "Aucune déclaration n'a cet identifiant, ou elle a été retirée ; voyez /api/v1/forge-accounts.",
            "No claim has this identifier, or it was withdrawn; see /api/v1/forge-accounts.");
    static final ProblemType CONFIRMED_ALREADY = ProblemType.of(
            "forge-account-confirmed",
            409,
            "Compte de la Forge déjà confirmé",
            "Forge account confirmed already",
            "Votre compte de la Forge est confirmé ; pour en déclarer un autre, retirez d'abord celui-ci par DELETE"
                    + " /api/v1/me/forge-account.",
            "Your Forge account is confirmed; to claim another one, first withdraw this one by DELETE"
                    + " /api/v1/me/forge-account.");
    static final ProblemType TAKEN = ProblemType.of(
            "forge-account-taken",
            409,
            "Compte de la Forge déjà attribué",
            "Forge account taken",
            "Ce compte de la Forge est déjà confirmé pour un autre compte d'ici ; refusez l'une des deux déclarations.",
            "This Forge account is confirmed for another account here already; refuse one of the two claims.");
    static final ProblemType CLAIMED_AT_ONCE = ProblemType.of(
            "forge-account-claimed-at-once",
            409,
            "Deux déclarations en même temps",
            "Two claims at once",
            "Une autre déclaration de votre compte vient d'être reçue ; lisez GET /api/v1/me/forge-account puis"
                    + " recommencez s'il le faut.",
            "Another claim of your account was received just now; read GET /api/v1/me/forge-account, then try again"
                    + " if needed.");
    static final ProblemType STEP = ProblemType.of(
            "forge-account-step-refused",
            409,
            "Décision impossible",
            "Decision not possible",
            "Une déclaration à l'état « %s » ne passe pas à « %s » ; états possibles : %s.",
            "A claim that is “%s” does not move to “%s”; possible states: %s.");

    @Override
    public List<ProblemType> types() {
        return List.of(NONE, UNKNOWN, CONFIRMED_ALREADY, TAKEN, CLAIMED_AT_ONCE, STEP);
    }
}
