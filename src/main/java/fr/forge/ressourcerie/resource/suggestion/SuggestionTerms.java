package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long suggestions are kept: their ticket has the text. */
@Singleton
class SuggestionTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(
                Term.emptying(
                        "suggestion-texts",
                        "Le texte d'une suggestion envoyée, refusée ou close",
                        "suggestion",
                        "text = null",
                        "text is not null and state in ('sent', 'refused', 'closed') and moved_at < :before"),
                Term.going(
                        "suggestions",
                        "Une suggestion, après son dernier changement",
                        "suggestion",
                        "moved_at < :before"));
    }
}
