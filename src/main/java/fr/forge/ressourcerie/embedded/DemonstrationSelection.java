package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.harvest.HarvestWanted;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Selects the known resources of the demonstration, as a curator would, so that the Ressourcerie is not empty. A second
 * run then reads what is read of selected resources only, which otherwise would wait for the hour.
 */
@Singleton
@IfBuildProfile("dev")
class DemonstrationSelection {
    private final Resources resources;
    private final Event<HarvestWanted> wanted;
    private final AtomicBoolean first = new AtomicBoolean(true);

    DemonstrationSelection(Resources resources, Event<HarvestWanted> wanted) {
        this.resources = resources;
        this.wanted = wanted;
    }

    void select(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION) && first.getAndSet(false)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> Demonstration.selected()
                            .forEach(projectId -> resources.select(projectId, Selection.SELECTED)));
            wanted.fire(new HarvestWanted());
        }
    }
}
