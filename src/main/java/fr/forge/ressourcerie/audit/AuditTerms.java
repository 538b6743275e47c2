package fr.forge.ressourcerie.audit;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long the words that explain an act are kept; the act itself stays. */
@Singleton
class AuditTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "act-texts",
                "Les motifs et les textes libres de l'historique",
                "audit_reason",
                "exists (select 1 from audit_act a where a.id = audit_reason.act_id and a.at < :before)"));
    }
}
