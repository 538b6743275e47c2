package fr.forge.ressourcerie.vocabulary.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database holds of a vocabulary before a load.
 *
 * @param concepts by code, in the order of the list
 * @param elsewhere the URIs of all other vocabularies
 */
record Known(Map<String, Row> concepts, Set<Pair> pairs, Set<String> elsewhere) {

    static Known of(List<Row> rows, Set<Pair> pairs, Set<String> elsewhere) {
        var concepts = new LinkedHashMap<String, Row>();
        rows.forEach(row -> concepts.put(row.code(), row));
        return new Known(concepts, pairs, elsewhere);
    }

    /** A concept as it is stored. */
    record Row(
            String code,
            String uri,
            String label,
            String notation,
            String broader,
            boolean obsolete,
            Set<String> alternatives) {

        Row deprecated() {
            return new Row(code, uri, label, notation, broader, true, alternatives);
        }
    }

    /** Two related concepts, by code, whichever was said to be related to the other. */
    record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }

        boolean has(String code) {
            return one.equals(code) || other.equals(code);
        }

        String beside(String code) {
            return one.equals(code) ? other : one;
        }
    }
}
