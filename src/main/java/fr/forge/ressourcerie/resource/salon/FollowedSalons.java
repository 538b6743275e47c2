package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Followed;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Salons with the resources that they are about. */
@Singleton
class FollowedSalons implements Followed {
    private final Salons salons;
    private final SalonViews views;

    FollowedSalons(Salons salons, SalonViews views) {
        this.salons = salons;
        this.views = views;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.SALON;
    }

    @Override
    public Map<UUID, Sight> seen(Collection<UUID> things) {
        var sights = new HashMap<UUID, Sight>();
        views.of(salons.list("id in ?1", things))
                .forEach((id, view) -> sights.put(id, new Sight("/api/v1/salons/" + id, view)));
        return sights;
    }
}
