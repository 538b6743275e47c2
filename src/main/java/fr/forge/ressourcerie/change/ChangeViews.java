package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.change.Followed.Sight;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.Fault;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what changed as it is at this moment, whatever it was when it was noted. */
@Singleton
public class ChangeViews {
    private static final String PURPOSE = "change-id";
    private static final long VERSION = 0x000000000000f000L;
    private static final long VARIANT = 0xc000000000000000L;

    private final Map<ChangeKind, Followed> rooms;
    private final PrivacyKey key;

    ChangeViews(@All List<Followed> rooms, PrivacyKey key) {
        this.rooms = rooms.stream().collect(Collectors.toMap(Followed::kind, Function.identity()));
        this.key = key;
    }

    public List<ChangeView> of(List<Noted> noted) {
        var sights = new HashMap<UUID, Sight>();
        byKind(noted).forEach((kind, things) -> {
            if (rooms.containsKey(kind)) {
                sights.putAll(rooms.get(kind).seen(things));
            }
        });
        return noted.stream()
                .map(each -> view(each, sights.getOrDefault(each.thing(), new Sight(null, null))))
                .toList();
    }

    /** The same as somebody sees it who wants only some: what lies outside is gone for them. */
    public ChangeView of(Noted noted, Interest interest) {
        var view = of(List.of(noted)).get(0);
        return within(List.of(noted), interest).contains(noted.thing())
                ? view
                : new ChangeView(view.kind(), view.id(), ChangeView.REMOVED, null, view.at(), null);
    }

    /** Those of the things that somebody wants to be told of. */
    public Set<UUID> within(List<Noted> noted, Interest interest) {
        var inside = new HashSet<UUID>();
        byKind(noted).forEach((kind, things) -> {
            if (rooms.containsKey(kind)) {
                inside.addAll(rooms.get(kind).within(things, interest));
            }
        });
        return inside;
    }

    /** What is wrong with an interest, by the names of its parts. */
    public List<Fault> faults(Interest interest) {
        return rooms.values().stream()
                .flatMap(room -> room.faults(interest).stream())
                .toList();
    }

    private static Map<ChangeKind, List<UUID>> byKind(List<Noted> noted) {
        return noted.stream()
                .collect(Collectors.groupingBy(Noted::kind, Collectors.mapping(Noted::thing, Collectors.toList())));
    }

    private ChangeView view(Noted noted, Sight sight) {
        return new ChangeView(
                noted.kind(),
                id(noted.kind(), noted.thing()),
                sight.view() == null ? ChangeView.REMOVED : ChangeView.SHOWN,
                sight.address(),
                noted.at(),
                sight.view());
    }

    /** A keyed hash, as a UUID of version 8: what stands in the tables tells when a person was first seen. */
    public UUID id(ChangeKind kind, UUID thing) {
        var hash = ByteBuffer.wrap(key.hash(PURPOSE, Words.of(kind) + " " + thing));
        var most = hash.getLong() & ~VERSION | 0x8000L;
        var least = hash.getLong() & ~VARIANT | Long.MIN_VALUE;
        return new UUID(most, least);
    }
}
