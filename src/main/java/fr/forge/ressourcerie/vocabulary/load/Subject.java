package fr.forge.ressourcerie.vocabulary.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a file states of one thing, wherever it states it. */
final class Subject {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated";
    private static final String STATUS = "http://purl.org/iso25964/skos-thes#status";
    private static final Set<String> CURRENT = Set.of("actuel", "current", "valide", "valid");
    private static final Set<String> OBSOLETE =
            Set.of("obsolète", "obsolete", "périmé", "déprécié", "deprecated", "retiré", "withdrawn");

    /** Which properties say something of a concept list. */
    static final Set<String> TEXTS =
            Set.of(SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", SKOS + "notation", DEPRECATED, STATUS);

    private static final Map<String, String> LINKS =
            Map.of(SKOS + "broader", "broader", SKOS + "narrower", "narrower", SKOS + "related", "related");

    private final int line;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, Map<String, Reference>> links = new LinkedHashMap<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Set<String> alternatives = new LinkedHashSet<>();
    private String notation;
    private boolean obsolete;

    Subject(int line) {
        this.line = line;
    }

    /** Whether a property is one that must be understood where it stands. */
    static boolean matters(String property) {
        return TEXTS.contains(property) || LINKS.containsKey(property) || property.equals(TYPE);
    }

    void type(String uri) {
        types.add(uri);
    }

    void link(int at, String property, String target) {
        if (property.equals(TYPE)) {
            type(target);
        } else if (LINKS.containsKey(property)) {
            links.computeIfAbsent(LINKS.get(property), kind -> new LinkedHashMap<>())
                    .putIfAbsent(target, new Reference(at, target));
        }
    }

    /** Takes a text; of labels only French ones. */
    void text(int at, String property, String language, String text, String uri, Findings findings) {
        var french = language.equals("fr") || language.startsWith("fr-");
        if (property.equals(SKOS + "prefLabel")) {
            if (french) {
                labels.putIfAbsent(text, at);
            }
        } else if (property.equals(SKOS + "altLabel") || property.equals(SKOS + "hiddenLabel")) {
            if (french && !text.isEmpty()) {
                alternatives.add(text);
            }
        } else if (property.equals(SKOS + "notation")) {
            notation = notation == null && !text.isEmpty() ? text : notation;
        } else if (property.equals(DEPRECATED)) {
            obsolete |= text.equals("true") || text.equals("1");
        } else if (property.equals(STATUS)) {
            status(at, text, uri, findings);
        }
    }

    private void status(int at, String text, String uri, Findings findings) {
        var word = text.toLowerCase(java.util.Locale.FRENCH);
        obsolete |= OBSOLETE.contains(word);
        if (!OBSOLETE.contains(word) && !CURRENT.contains(word)) {
            findings.notice(at, "unknown-status", uri);
        }
    }

    /** By its type or, as SKOS entails, by having a wider, narrower or related concept. */
    boolean isConcept() {
        return types.contains(SKOS + "Concept")
                || !links.isEmpty()
                        && !types.contains(SKOS + "Collection")
                        && !types.contains(SKOS + "OrderedCollection")
                        && !types.contains(SKOS + "ConceptScheme");
    }

    Set<String> targets(String kind) {
        return links.getOrDefault(kind, Map.of()).keySet();
    }

    List<Reference> references(String kind) {
        return new ArrayList<>(links.getOrDefault(kind, Map.of()).values());
    }

    /** The other side of a narrower concept that is told of there. */
    void liesIn(String wider, int at) {
        links.computeIfAbsent("broader", kind -> new LinkedHashMap<>()).putIfAbsent(wider, new Reference(at, wider));
    }

    Draft draft(String uri, List<Reference> narrower, Findings findings) {
        if (labels.size() > 1) {
            labels.values().stream()
                    .skip(1)
                    .forEach(at -> findings.fault(
                            at,
                            "label",
                            "several-labels",
                            "un seul skos:prefLabel français par concept.",
                            "one French skos:prefLabel a concept."));
        }
        var label = Optional.of(labels.keySet())
                .filter(all -> !all.isEmpty())
                .map(all -> all.iterator().next());
        alternatives.removeAll(labels.keySet());
        return new Draft(
                line,
                uri,
                null,
                label.orElse(null),
                notation,
                references("broader"),
                references("related"),
                narrower,
                alternatives,
                obsolete);
    }
}
