package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.federation.SheetAddress;
import fr.forge.ressourcerie.resource.ForgeState;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what the records of a page say, as it is at that moment: a name that may not be shown any more is not. */
@Singleton
class Descriptions {
    private final Resources resources;
    private final Contributors contributors;
    private final ResourceViews views;
    private final Identifiers identifiers;
    private final SheetAddress address;

    Descriptions(
            Resources resources,
            Contributors contributors,
            ResourceViews views,
            Identifiers identifiers,
            SheetAddress address) {
        this.resources = resources;
        this.contributors = contributors;
        this.views = views;
        this.identifiers = identifiers;
        this.address = address;
    }

    /** By the resource; what vanished since its row was read is missing. */
    Map<UUID, Described> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var named = contributors.named(ids);
        return resources.find("id in ?1", ids).stream()
                .filter(resource -> resource.forgeState() != ForgeState.VANISHED)
                .collect(Collectors.toMap(Resource::id, resource -> {
                    var makers = named.getOrDefault(resource.id(), List.of());
                    return new Described(
                            identifiers.of(resource.id()),
                            address.of(resource.slug()),
                            views.summary(resource, makers, List.of()),
                            makers);
                }));
    }
}
