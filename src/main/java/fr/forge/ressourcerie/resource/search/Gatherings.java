package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.problem.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ordered lists of resources that a room above keeps, so that a search can be within one of them. */
public interface Gatherings {
    /** What a list shows, in its order, some hundreds at most; nothing when no list that everyone may read has that slug. */
    Optional<List<UUID>> resources(String slug);

    /** What any of these lists shows; adds a fault for each that there is not. */
    default Set<UUID> found(List<String> slugs, List<Fault> faults) {
        var ids = new LinkedHashSet<UUID>();
        for (var slug : slugs) {
            resources(slug)
                    .ifPresentOrElse(
                            ids::addAll,
                            () -> faults.add(Fault.ofParameter(
                                    "collection",
                                    "unknown-collection",
                                    "Aucune collection publique ou hors liste ne porte cette adresse courte ; voyez /api/v1/collections.",
                                    "No public or unlisted collection has this slug; see /api/v1/collections.")));
        }
        return ids;
    }
}
