package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long an offer waits for whom it is made to. */
@Singleton
class CollectionTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.emptying(
                "collection-offers",
                "La proposition de transmettre une collection, sans réponse",
                "collection",
                "offered_to = null, offered_at = null, version = version + 1",
                "offered_at < :before"));
    }
}
