package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Resources as lists show them, for the lists of other rooms. */
@Singleton
public class ListedResources {
    private final Resources resources;
    private final Contributors contributors;
    private final Salons salons;
    private final ResourceViews views;

    ListedResources(Resources resources, Contributors contributors, Salons salons, ResourceViews views) {
        this.resources = resources;
        this.contributors = contributors;
        this.salons = salons;
        this.views = views;
    }

    /** By their ids. */
    public Map<UUID, ResourceSummary> of(Collection<UUID> ids) {
        var named = contributors.named(ids);
        var talked = salons.of(ids);
        var shown = new HashMap<UUID, ResourceSummary>();
        resources
                .list("id in ?1", ids)
                .forEach(resource -> shown.put(
                        resource.id(),
                        views.summary(
                                resource,
                                named.getOrDefault(resource.id(), List.of()),
                                talked.getOrDefault(resource.id(), List.of()))));
        return shown;
    }
}
