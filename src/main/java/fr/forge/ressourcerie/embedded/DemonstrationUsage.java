package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.usage.Measures;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Says how much some resources of the demonstration are used, so that sheets and charts have something to show. */
@Singleton
@IfBuildProfile("dev")
class DemonstrationUsage {
    private final Resources resources;
    private final Measures measures;

    DemonstrationUsage(Resources resources, Measures measures) {
        this.resources = resources;
        this.measures = measures;
    }

    @Transactional
    void measure(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION)) {
            var series = Demonstration.usage();
            // In the order in which a run that is under way locks them: two who wait for each other would both fail.
            resources
                    .find("projectId in ?1 order by id", series.keySet())
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list()
                    .forEach(resource ->
                            series.get(resource.projectId()).forEach(measure -> measures.keep(resource, measure)));
        }
    }
}
