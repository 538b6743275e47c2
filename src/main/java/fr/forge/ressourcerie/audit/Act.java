package fr.forge.ressourcerie.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that somebody does to a thing. Values are what everyone may see of the thing, or words of a state: nothing
 * personal, because an act is never erased.
 *
 * @param name what was done, such as {@code selection-moved}
 * @param role the role that allowed it: one of {@code identity.Roles}, or {@code maintainer} and its like
 * @param kind what sort of thing, such as {@code resource}
 * @param changes the fields that moved, from which value to which
 * @param texts the fields in which people write freely, likewise; kept apart with the reason
 * @param reason what the person wrote to explain it, or null; kept apart, so that it can be erased
 */
public record Act(
        String name,
        String role,
        String kind,
        UUID thing,
        Map<String, Change> changes,
        Map<String, Change> texts,
        String reason) {

    public static Act of(String name, String role, String kind, UUID thing) {
        return new Act(name, role, kind, thing, Map.of(), Map.of(), null);
    }

    /** The same with one more field that moved; nothing is added for a value that stayed. */
    public Act changing(String field, Object from, Object to) {
        return new Act(name, role, kind, thing, with(changes, field, from, to), texts, reason);
    }

    /** The same for a text that somebody wrote, which may speak of people: it is kept where it can be erased. */
    public Act rewording(String field, Object from, Object to) {
        return new Act(name, role, kind, thing, changes, with(texts, field, from, to), reason);
    }

    private static Map<String, Change> with(Map<String, Change> known, String field, Object from, Object to) {
        if (Objects.equals(from, to)) {
            return known;
        }
        var more = new LinkedHashMap<>(known);
        more.put(field, new Change(from, to));
        return more;
    }

    public Act because(String words) {
        return new Act(name, role, kind, thing, changes, texts, words);
    }

    /** What a field held before and holds now; null when nothing. */
    public record Change(Object from, Object to) {}
}
