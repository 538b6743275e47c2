package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What the proposals refuse. */
@Singleton
class ProposalProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-proposal",
            404,
            "Proposition inconnue",
            "Unknown proposal",
            "Aucune proposition que vous puissiez voir ne porte cet identifiant ; /api/v1/proposals liste les vôtres.",
            "No proposal that you may see has this identifier; /api/v1/proposals lists yours.");
    static final ProblemType OPEN = ProblemType.of(
            "proposal-open",
            409,
            "Une proposition est déjà ouverte",
            "A proposal is open already",
            "Cette ressource a déjà une proposition en cours : /api/v1/proposals?resource=%s la montre ; complétez-la ou retirez-la.",
            "This resource has a proposal under way: /api/v1/proposals?resource=%s shows it; complete it or withdraw it.");
    static final ProblemType ALREADY_SELECTED = ProblemType.of(
            "already-selected",
            409,
            "Ressource déjà sélectionnée",
            "Resource already selected",
            "Cette ressource est déjà dans la Ressourcerie : corrigez sa fiche plutôt que de la proposer.",
            "This resource is in the Ressourcerie already: correct its sheet instead of proposing it.");
    static final ProblemType STEP = ProblemType.of(
            "proposal-step-refused",
            409,
            "Étape impossible",
            "Step not possible",
            "Une proposition à l'état « %s » ne passe pas à « %s » ; états possibles : %s.",
            "A proposal that is “%s” does not move to “%s”; possible states: %s.");
    static final ProblemType NOT_EDITABLE = ProblemType.of(
            "proposal-not-editable",
            409,
            "Proposition figée",
            "Proposal fixed",
            "Une proposition à l'état « %s » ne se modifie pas : attendez la décision, ou retirez-la et faites-en une autre.",
            "A proposal that is “%s” cannot be changed: wait for the decision, or withdraw it and make another.");
    static final ProblemType NOT_A_DRAFT = ProblemType.of(
            "proposal-not-a-draft",
            409,
            "Ce n'est plus un brouillon",
            "No longer a draft",
            "Une proposition à l'état « %s » ne s'efface pas ; POST …/withdrawal la retire si elle est encore ouverte.",
            "A proposal that is “%s” is not deleted; POST …/withdrawal takes it back while it is open.");
    static final ProblemType INCOMPLETE = ProblemType.of(
            "proposal-incomplete",
            422,
            "Proposition incomplète",
            "Incomplete proposal",
            "La liste « errors » nomme chaque champ à compléter ou à corriger avant de soumettre.",
            "The list “errors” names each field to complete or correct before submitting.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, OPEN, ALREADY_SELECTED, STEP, NOT_EDITABLE, NOT_A_DRAFT, INCOMPLETE);
    }
}
