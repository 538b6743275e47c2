package fr.forge.ressourcerie.vocabulary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list as tab-separated text: what a spreadsheet opens, and what a load takes back. */
final class ConceptTable {
    private static final String COLUMNS = "uri\tcode\tlabel\tnotation\tbroader\trelated\talternatives\tstatus\n";

    private ConceptTable() {}

    static String of(
            List<Concept> concepts,
            Function<Concept, List<String>> related,
            Function<Concept, List<String>> alternatives) {
        return concepts.stream()
                .map(concept -> String.join(
                        "\t",
                        concept.uri(),
                        concept.code(),
                        concept.label(),
                        concept.notation().orElse(""),
                        concept.broader().orElse(""),
                        String.join("|", related.apply(concept)),
                        String.join("|", alternatives.apply(concept)),
                        concept.obsolete() ? "obsolete" : "current"))
                .collect(Collectors.joining("\n", COLUMNS, "\n"));
    }
}
