package fr.forge.ressourcerie.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house, from the cellar up: a room may use those below it, and none beside it. */
final class Rooms {
    static final String HOUSE = "fr.forge.ressourcerie";

    private static final List<Set<String>> FLOORS = List.of(
            Set.of("problem"),
            Set.of("http"),
            Set.of("identity"),
            Set.of("retention"),
            Set.of("change", "audit", "forge", "outbox"),
            Set.of("report", "mail"),
            Set.of("contributor", "salon", "vocabulary"),
            Set.of("resource"),
            Set.of("account", "privacy", "harvest", "collection", "educommun"),
            Set.of("federation"),
            Set.of("embedded"));

    private Rooms() {}

    /** The room that a class stands in; none for the entry and for what is not ours. */
    static Optional<String> of(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(HOUSE + ".")
                ? Optional.of(name.substring(HOUSE.length() + 1).split("\\.")[0])
                : Optional.empty();
    }

    static boolean known(String room) {
        return FLOORS.stream().anyMatch(floor -> floor.contains(room));
    }

    /** Whether classes of a room may use classes of another. */
    static boolean mayUse(String room, String other) {
        return room.equals(other) || floor(other) < floor(room);
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalArgumentException("no floor has a room " + room);
    }
}
