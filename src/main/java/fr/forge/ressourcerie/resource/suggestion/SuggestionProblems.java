package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused around suggestions. */
@Singleton
class SuggestionProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-suggestion",
            404,
            "Suggestion inconnue",
            "Unknown suggestion",
            "Aucune suggestion ne porte cette référence ; une référence s'écrit S-XXXX-XXXX-XXXX et n'est plus connue un an"
                    + " après son dernier changement.",
            "No suggestion has this reference; a reference is written S-XXXX-XXXX-XXXX and is forgotten a year after its"
                    + " last change.");
    static final ProblemType NO_TRACKER = ProblemType.of(
            "suggestion-no-tracker",
            409,
            "Pas de suivi pour cette ressource",
            "No tracker for this resource",
            "Cette ressource n'a pas, ou n'a plus, de suivi où ouvrir un ticket ; rien n'a été enregistré. Autres voies : %s.",
            "This resource has no tracker, or no longer, where a ticket could be opened; nothing was kept. Other ways: %s.");
    static final ProblemType NOT_SENT_HERE = ProblemType.of(
            "suggestions-off",
            409,
            "Suggestions non transmises ici",
            "Suggestions not sent on here",
            "Ce service n'a pas de jeton de la Forge et ne peut ouvrir aucun ticket ; rien n'a été enregistré. Passez par : %s.",
            "This service has no token of the Forge and can open no ticket; nothing was kept. Use: %s.");
    static final ProblemType PROOF_REQUIRED = ProblemType.of(
            "suggestion-proof-required",
            422,
            "Preuve de travail à joindre",
            "Proof of work required",
            "Sans compte, demandez d'abord un défi à GET /api/v1/resources/%s/suggestions/challenge, puis joignez sa réponse"
                    + " dans « proof ».",
            "Without an account, first ask GET /api/v1/resources/%s/suggestions/challenge for a challenge, then add its"
                    + " answer as “proof”.");
    static final ProblemType PROOF_REFUSED = ProblemType.of(
            "suggestion-proof-refused",
            422,
            "Preuve de travail refusée",
            "Proof of work refused",
            "Ce défi est périmé, a déjà servi, n'est pas celui de cette ressource, ou sa réponse n'est pas la bonne ; demandez"
                    + " un nouveau défi et recommencez.",
            "This challenge has expired, was used already, is not this resource's, or its answer is wrong; ask for a new"
                    + " challenge and try again.");
    static final ProblemType ENOUGH = ProblemType.of(
            "suggestions-enough-for-today",
            429,
            "Assez de suggestions pour aujourd'hui",
            "Enough suggestions for today",
            "Cette ressource a reçu aujourd'hui autant de suggestions qu'elle en prend ; recommencez demain. Autres voies : %s.",
            "This resource has received as many suggestions today as it takes; try again tomorrow. Other ways: %s.");
    static final ProblemType STEP = ProblemType.of(
            "suggestion-step-refused",
            409,
            "Étape impossible",
            "Step not possible",
            "Une suggestion à l'état « %s » ne passe pas à « %s » ; états possibles : %s.",
            "A suggestion that is “%s” does not move to “%s”; possible states: %s.");
    static final ProblemType UNDER_WAY = ProblemType.of(
            "suggestion-under-way",
            409,
            "Suggestion en cours d'envoi",
            "Suggestion under way",
            "Son ticket s'ouvre en ce moment même ; recommencez dans quelques minutes.",
            "Its ticket is being opened right now; try again in a few minutes.");
    static final ProblemType TEXT_GONE = ProblemType.of(
            "suggestion-text-gone",
            409,
            "Texte effacé",
            "Text erased",
            "Son texte n'est plus conservé : elle ne peut plus être envoyée.",
            "Its text is kept no longer: it cannot be sent any more.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                UNKNOWN, NO_TRACKER, NOT_SENT_HERE, PROOF_REQUIRED, PROOF_REFUSED, ENOUGH, STEP, UNDER_WAY, TEXT_GONE);
    }
}
