package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long it is told that something was removed: longer than a cursor is good for, and for ever of a resource. */
@Singleton
class ChangeTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "removed-things",
                "La trace de ce qui n'est plus montré, dans le fil des changements",
                "change",
                "at < :before and public.change_gone(kind, thing)"));
    }
}
