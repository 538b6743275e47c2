package fr.forge.ressourcerie.federation;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;

/** Asks each room how much it has. */
@Singleton
class Statistics {
    private final Resources resources;
    private final Contributors contributors;
    private final Salons salons;
    private final Calls calls;

    Statistics(Resources resources, Contributors contributors, Salons salons, Calls calls) {
        this.resources = resources;
        this.contributors = contributors;
        this.salons = salons;
        this.calls = calls;
    }

    StatisticsView now() {
        return new StatisticsView(
                resources.alive(), resources.selected(), contributors.total(), salons.count(), calls.published());
    }
}
