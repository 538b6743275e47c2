package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long the log of attempts is kept. */
@Singleton
class WebhookTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "webhook-attempts", "Le journal des envois d'un webhook", "webhook_attempt", "at < :before"));
    }
}
