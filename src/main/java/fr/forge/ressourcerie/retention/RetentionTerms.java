package fr.forge.ressourcerie.retention;

import jakarta.inject.Singleton;
import java.util.List;

/** How long the runs themselves are told. */
@Singleton
class RetentionTerms implements Terms {
    @Override
    public List<Term> terms() {
        return List.of(Term.going(
                "retention-runs",
                "Le compte rendu d'une purge",
                "retention_run",
                "state <> 'running' and ended_at < :before"));
    }
}
