package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long a claim is kept that a curator refused. */
@Singleton
class ForgeAccountTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "refused-forge-accounts",
                "Le compte de la Forge revendiqué et refusé",
                "forge_account",
                "state = 'refused' and decided_at < :before"));
    }
}
