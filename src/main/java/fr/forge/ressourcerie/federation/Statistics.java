package fr.forge.ressourcerie.federation;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;

/** Asks each room how much it has. */
@Singleton
class Statistics {
    private final Resources resources;
    private final Contributors contributors;

    Statistics(Resources resources, Contributors contributors) {
        this.resources = resources;
        this.contributors = contributors;
    }

    StatisticsView now() {
        return new StatisticsView(resources.alive(), resources.selected(), contributors.total());
    }
}
