package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.retention.Term;
import fr.forge.ressourcerie.retention.Terms;
import jakarta.inject.Singleton;
import java.util.List;

/** How long what a run could not read is told. */
@Singleton
class HarvestTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "harvest-problems",
                "Ce qu'un moissonnage n'a pas pu lire",
                "harvest_problem",
                "exists (select 1 from harvest h where h.id = harvest_problem.harvest_id and h.ended_at < :before)"));
    }
}
