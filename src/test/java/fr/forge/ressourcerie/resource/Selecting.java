package fr.forge.ressourcerie.resource;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Moves resources in the selection with nobody to answer for it, as tests need it. */
@Singleton
public class Selecting {
    private final Resources resources;
    private final Clock clock;

    Selecting(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** Nothing happens where the project's resource is there already. */
    public void select(long projectId, Selection selection) {
        var resource = resources.lock(List.of(projectId)).get(projectId);
        if (resource != null && resource.selection() != selection) {
            resource.moveTo(selection, clock.instant());
        }
    }
}
