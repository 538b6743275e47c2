package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long the proof of a consent is kept once no consent of that account is in force. */
@Singleton
class ConsentTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "consents",
                "La preuve d'un consentement donné ou retiré, une fois qu'aucun n'est plus en vigueur",
                "contributor_consent",
                """
                at < :before and not exists (select 1 from contributor_profile p
                    where p.account_id = contributor_consent.account and p.consent_version is not null)"""));
    }
}
