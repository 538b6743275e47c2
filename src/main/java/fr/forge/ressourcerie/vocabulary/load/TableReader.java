package fr.forge.ressourcerie.vocabulary.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tab-separated text: a line that names the columns, then a concept a line. There is no quoting; several values
 * in a field are separated by bars.
 */
final class TableReader {
    private static final List<String> COLUMNS =
            List.of("uri", "code", "label", "notation", "broader", "related", "alternatives", "status");
    private static final List<String> NEEDED = List.of("uri", "label");

    private final Findings findings;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private TableReader(Findings findings) {
        this.findings = findings;
    }

    static Reading read(String text, Findings findings) {
        var reader = new TableReader(findings);
        var lines = text.split("\r?\n", -1);
        reader.columns(lines[0]);
        findings.settle();
        for (var index = 1; index < lines.length; index++) {
            if (!lines[index].isBlank()) {
                reader.concept(index + 1, lines[index].split("\t", -1));
            }
        }
        return new Reading(reader.drafts, Set.of(), true);
    }

    private void columns(String head) {
        var names = head.split("\t", -1);
        for (var place = 0; place < names.length; place++) {
            var name = names[place].strip();
            if (!COLUMNS.contains(name) || places.putIfAbsent(name, place) != null) {
                findings.fault(
                        1,
                        "",
                        "unknown-column",
                        "la colonne %d n'est pas connue ou vient deux fois ; colonnes : %s."
                                .formatted(place + 1, String.join(", ", COLUMNS)),
                        "column %d is not known or comes twice; columns: %s."
                                .formatted(place + 1, String.join(", ", COLUMNS)));
            }
        }
        NEEDED.stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> findings.fault(
                        1,
                        name,
                        "required",
                        "la colonne « " + name + " » manque.",
                        "the column “" + name + "” is missing."));
    }

    private void concept(int line, String[] fields) {
        if (drafts.size() == Bound.CONCEPTS) {
            throw LoadProblems.TOO_COMPLEX.because(Bound.CONCEPTS, Bound.NESTING, line);
        }
        if (fields.length > places.size()) {
            findings.fault(
                    line,
                    "",
                    "too-many-fields",
                    "%d champs pour %d colonnes.".formatted(fields.length, places.size()),
                    "%d fields for %d columns.".formatted(fields.length, places.size()));
            return;
        }
        drafts.add(new Draft(
                line,
                field(fields, "uri"),
                field(fields, "code"),
                field(fields, "label"),
                field(fields, "notation"),
                references(line, fields, "broader"),
                references(line, fields, "related"),
                List.of(),
                new LinkedHashSet<>(values(fields, "alternatives")),
                obsolete(line, fields)));
    }

    private boolean obsolete(int line, String[] fields) {
        var status = field(fields, "status");
        if (status != null && !status.equals("current") && !status.equals("obsolete")) {
            findings.fault(
                    line,
                    "status",
                    "not-allowed",
                    "« current » ou « obsolete », ou rien pour « current ».",
                    "“current” or “obsolete”, or nothing for “current”.");
        }
        return "obsolete".equals(status);
    }

    private List<Reference> references(int line, String[] fields, String name) {
        return values(fields, name).stream()
                .map(target -> new Reference(line, target))
                .toList();
    }

    private List<String> values(String[] fields, String name) {
        var field = field(fields, name);
        return field == null
                ? List.of()
                : Arrays.stream(field.split("[|]"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private String field(String[] fields, String name) {
        var place = places.getOrDefault(name, fields.length);
        var value = place < fields.length ? fields[place].strip() : "";
        return value.isEmpty() ? null : value;
    }
}
