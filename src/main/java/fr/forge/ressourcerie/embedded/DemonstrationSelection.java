package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.harvest.HarvestWanted;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Selects the known resources of the demonstration, as a curator would, so that the Ressourcerie is not empty. A second
 * run then reads what is read of selected resources only, which otherwise would wait for the hour.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemonstrationSelection {
    private static final String REASON = "Sélection de la démonstration.";

    private final Resources resources;
    private final DemonstrationActor actor;
    private final Event<HarvestWanted> wanted;
    private final AtomicBoolean first = new AtomicBoolean(true);

    DemonstrationSelection(Resources resources, DemonstrationActor actor, Event<HarvestWanted> wanted) {
        this.resources = resources;
        this.actor = actor;
        this.wanted = wanted;
    }

    void select(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION) && first.getAndSet(false)) {
            select(Demonstration.selected());
            wanted.fire(new HarvestWanted());
        }
    }

    void select(List<Long> projects) {
        actor.does(() -> projects.forEach(this::select));
    }

    private void select(long project) {
        resources
                .find("projectId", project)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(resource -> resource.selection() == Selection.NONE)
                .ifPresent(resource -> resources.move(resource, Selection.SELECTED, Roles.CURATOR, REASON));
    }
}
