package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.problem.Fault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of thing that followers are told of; the room that shows such things brings one. That a thing moved is noted by
 * triggers on its tables, see the migrations.
 */
public interface Followed {
    ChangeKind kind();

    /**
     * What everyone sees of these things now, with the same statements however many they are. A thing of which nothing
     * may be said any more is left out.
     */
    Map<UUID, Sight> seen(Collection<UUID> things);

    /** Those of the things, as they are now, that somebody is interested in. */
    default Set<UUID> within(Collection<UUID> things, Interest interest) {
        return Set.copyOf(things);
    }

    /** What is wrong with an interest, by the names of its parts. */
    default List<Fault> faults(Interest interest) {
        return List.of();
    }

    /** The things that look otherwise at {@code to} than at {@code from} by the passing of time alone. */
    default Collection<UUID> turned(Instant from, Instant to) {
        return List.of();
    }

    /**
     * A thing as everyone sees it.
     *
     * @param address its path in the API
     * @param view what is answered there; null for what is gone, of which the address may still be said
     */
    record Sight(String address, Object view) {}
}
