package fr.forge.ressourcerie.outbox;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long messages are kept that were delivered, withdrawn or given up, or that nothing is there to deliver. */
@Singleton
class OutboxTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(
                Term.going(
                        "outbox-messages",
                        "Un message envoyé, retiré ou abandonné",
                        "outbox_message",
                        "state <> 'waiting' and ended_at < :before"),
                Term.going(
                        "outbox-waiting",
                        "Un message que rien n'a pu envoyer",
                        "outbox_message",
                        "state = 'waiting' and created_at < :before"));
    }
}
