package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long reports are kept: what hides something stays until that is lifted. */
@Singleton
class ReportTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(
                Term.emptying(
                        "report-texts",
                        "Le texte d'un signalement, après la décision",
                        "report",
                        "text = null",
                        "text is not null and decided_at < :before"),
                Term.going(
                        "reports",
                        "Un signalement sans suite, après la décision",
                        "report",
                        "state = 'kept' and decided_at < :before"));
    }
}
