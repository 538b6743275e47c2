package fr.forge.ressourcerie.resource;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes each field from the most trusted source that says something of it, and remembers which one that was. */
class Merge {
    private final Map<Source, Facts> facts;
    private final Map<String, Source> provenance = new TreeMap<>();

    Merge(Map<Source, Facts> facts) {
        this.facts = facts;
    }

    <T> T take(String field, Function<Facts, T> value, T otherwise) {
        for (var source : Source.values()) {
            var said = facts.containsKey(source) ? value.apply(facts.get(source)) : null;
            if (said != null) {
                provenance.put(field, source);
                return said;
            }
        }
        return otherwise;
    }

    <T> T compliance(String field, Function<ComplianceFacts, T> value) {
        return take(
                "compliance." + field, said -> said.compliance() == null ? null : value.apply(said.compliance()), null);
    }

    Map<String, Source> provenance() {
        return provenance;
    }
}
