package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long drafts are kept that came to nothing, and addresses that nobody writes to any more. */
@Singleton
class ApplicationTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(
                Term.going(
                        "application-drafts",
                        "Une candidature restée en brouillon, après la clôture de son appel",
                        "application",
                        "state = 'draft' and submissions = 0 and exists (select 1 from call c where c.id = call_id and c.closes_at < :before)"),
                Term.going(
                        "applications",
                        "Une candidature avec ses pièces et ses reçus, après la clôture de son appel",
                        "application",
                        "exists (select 1 from call c where c.id = call_id and c.closes_at < :before)"),
                Term.emptying(
                        "correspondence-addresses",
                        "L'adresse de correspondance d'un membre d'une équipe, après la dernière modification de la candidature",
                        "application_member",
                        "address_sealed = null",
                        "address_sealed is not null and exists (select 1 from application a where a.id = application_id and a.updated_at < :before)"));
    }
}
