package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Selects the known resources of the demonstration, as a curator would, so that the Ressourcerie is not empty. */
@Singleton
@IfBuildProfile("dev")
class DemonstrationSelection {
    private final Resources resources;

    DemonstrationSelection(Resources resources) {
        this.resources = resources;
    }

    @Transactional
    void select(@Observes HarvestCompleted harvest) {
        if (Boolean.getBoolean(Development.DEMONSTRATION)) {
            Demonstration.selected().forEach(projectId -> resources.select(projectId, Selection.SELECTED));
        }
    }
}
