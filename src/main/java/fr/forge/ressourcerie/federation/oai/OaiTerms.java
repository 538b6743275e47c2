package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long harvesters hear that a resource left the set of an academy, which somebody may have stopped showing. */
@Singleton
class OaiTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "academy-departures",
                "Le fait qu'une ressource a quitté l'ensemble OAI-PMH d'une académie",
                "oai_departure",
                "set_spec like 'academy%' and left_at < :before"));
    }
}
