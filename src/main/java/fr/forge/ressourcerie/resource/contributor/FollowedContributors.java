package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Followed;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contributors who may be named. Of one who may no longer be, nothing is said: not even the handle. */
@Singleton
class FollowedContributors implements Followed {
    private final ContributorList list;
    private final Concepts concepts;

    FollowedContributors(ContributorList list, Concepts concepts) {
        this.list = list;
        this.concepts = concepts;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CONTRIBUTOR;
    }

    @Override
    public Map<UUID, Sight> seen(Collection<UUID> things) {
        concepts.catchUp();
        var sights = new HashMap<UUID, Sight>();
        list.of(things).forEach((id, view) -> sights.put(id, new Sight("/api/v1/contributors/" + view.handle(), view)));
        return sights;
    }
}
