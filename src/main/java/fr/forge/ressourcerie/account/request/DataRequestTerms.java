package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long requests are kept once they are answered: who asked goes first, that something was answered last. */
@Singleton
class DataRequestTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(
                Term.emptying(
                        "data-request-contacts",
                        "L'adresse et le texte d'une demande, après la réponse",
                        "data_request",
                        "contact = null, contact_hash = null, text = null",
                        "contact is not null and ended_at < :before"),
                Term.emptying(
                        "data-request-answers",
                        "La réponse à une demande",
                        "data_request",
                        "answer = null",
                        "answer is not null and ended_at < :before"),
                Term.going(
                        "data-requests",
                        "La preuve qu'une demande a été traitée",
                        "data_request",
                        "ended_at < :before"));
    }
}
