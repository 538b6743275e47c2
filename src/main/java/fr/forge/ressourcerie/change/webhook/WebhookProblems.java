package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about webhooks. */
@Singleton
class WebhookProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-webhook",
            404,
            "Webhook inconnu",
            "Unknown webhook",
            "Vous n'avez aucun webhook de cet identifiant ; les vôtres sont à /api/v1/webhooks.",
            "You have no webhook with this identifier; yours are at /api/v1/webhooks.");
    static final ProblemType UNKNOWN_MESSAGE = ProblemType.of(
            "unknown-webhook-message",
            404,
            "Message inconnu",
            "Unknown message",
            "Aucun message de cet identifiant n'est au journal de ce webhook, qui garde trente jours ; rejouez depuis un curseur par …/replays.",
            "No message with this identifier is in the log of this webhook, which keeps thirty days; replay from a cursor at …/replays.");
    static final ProblemType ENOUGH = ProblemType.of(
            "webhooks-enough",
            409,
            "Trop de webhooks",
            "Too many webhooks",
            "Un compte a %s webhooks au plus : supprimez-en un d'abord.",
            "An account has at most %s webhooks: delete one first.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, UNKNOWN_MESSAGE, ENOUGH);
    }
}
