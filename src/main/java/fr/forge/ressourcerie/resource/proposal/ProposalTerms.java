package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long what was never submitted is kept. */
@Singleton
class ProposalTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "proposal-drafts",
                "Le brouillon d'une proposition jamais déposée, après sa dernière modification",
                "proposal",
                "state = 'draft' and submitted_at is null and updated_at < :before"));
    }
}
