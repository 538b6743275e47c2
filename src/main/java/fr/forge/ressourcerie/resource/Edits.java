package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.audit.Act;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells the audit which editorial values moved: each field by its name, a description by its length only. */
@Singleton
class Edits {
    private static final String DESCRIPTION = "description";
    /** The fields in which people write freely. */
    private static final Set<String> WRITTEN = Set.of("title", "summary", "keywords", "thumbnail", "compliance");

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    Edits(ObjectMapper json) {
        this.json = json;
    }

    Act over(Act act, Facts before, Facts after) {
        var from = json.convertValue(before, FIELDS);
        var to = json.convertValue(after, FIELDS);
        var names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        for (var name : names) {
            var said = told(name, from.get(name));
            var says = told(name, to.get(name));
            act = WRITTEN.contains(name) ? act.rewording(name, said, says) : act.changing(name, said, says);
        }
        return act;
    }

    private static Object told(String name, Object value) {
        return name.equals(DESCRIPTION) && value instanceof String text ? text.length() + " caractères" : value;
    }
}
