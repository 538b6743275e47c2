package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.PlainText;
import fr.forge.ressourcerie.resource.editing.Forms;
import fr.forge.ressourcerie.resource.selection.CsvTable.Row;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The editorial values of one row, each held against the bounds of its field. */
class EditorialCells {
    static final List<String> COLUMNS = List.of(
            "title",
            "summary",
            "description",
            "kind",
            "levels",
            "disciplines",
            "audiences",
            "keywords",
            "languages",
            "licence",
            "accessUrl",
            "documentationUrl");

    private static final int WORD_LENGTH = 100;
    private static final int ADDRESS_LENGTH = 2_000;
    private static final Pattern LANGUAGE = Pattern.compile(Forms.LANGUAGE);
    private static final Pattern ADDRESS = Pattern.compile(Forms.HTTPS);

    private final Row row;
    private final Concepts concepts;
    private final List<Fault> faults;

    EditorialCells(Row row, Concepts concepts, List<Fault> faults) {
        this.row = row;
        this.concepts = concepts;
        this.faults = faults;
    }

    Facts read() {
        return new Facts(
                line("title", Facts.TITLE_LENGTH),
                line("summary", Facts.SUMMARY_LENGTH),
                row.cell("description")
                        .map(text -> bounded("description", text, Facts.DESCRIPTION_LENGTH))
                        .map(PlainText::lines)
                        .orElse(null),
                row.cell("kind")
                        .flatMap(word -> concept("kind", "kind", word))
                        .map(Concept::code)
                        .orElse(null),
                concepts("levels", "level"),
                concepts("disciplines", "discipline"),
                concepts("audiences", "audience"),
                list("keywords", word -> Optional.ofNullable(PlainText.line(bounded("keywords", word, WORD_LENGTH)))),
                list("languages", this::language),
                row.cell("licence")
                        .flatMap(word -> concept("licence", "licence", word))
                        .map(licence -> licence.notation().orElse(licence.code()))
                        .orElse(null),
                address("accessUrl"),
                address("documentationUrl"),
                null,
                null);
    }

    private String line(String column, int atMost) {
        return row.cell(column)
                .map(text -> bounded(column, text, atMost))
                .map(PlainText::line)
                .orElse(null);
    }

    private String bounded(String column, String text, int atMost) {
        if (text.length() > atMost) {
            faults.add(row.fault(
                    column,
                    "out-of-bounds",
                    "De 1 à %d caractères.".formatted(atMost),
                    "From 1 to %d characters.".formatted(atMost)));
        }
        return text;
    }

    private List<String> concepts(String column, String vocabulary) {
        return list(column, word -> concept(column, vocabulary, word).map(Concept::code));
    }

    private Optional<Concept> concept(String column, String vocabulary, String word) {
        var concept = concepts.named(vocabulary, word);
        if (concept.isEmpty() && faults.size() < ImportSelection.SHOWN) {
            var close = String.join(", ", concepts.closeTo(vocabulary, word));
            faults.add(row.fault(
                    column,
                    "unknown-concept",
                    "Ce n'est pas un code ni une URI de /api/v1/vocabularies/%s/concepts ; les plus proches : %s."
                            .formatted(vocabulary, close),
                    "This is neither a code nor a URI of /api/v1/vocabularies/%s/concepts; the closest: %s."
                            .formatted(vocabulary, close)));
        }
        return concept;
    }

    private Optional<String> language(String word) {
        if (!LANGUAGE.matcher(word).matches()) {
            faults.add(row.fault(
                    "languages",
                    "wrong-format",
                    "Des langues telles que « fr » ou « en-GB » (BCP 47).",
                    "Languages such as “fr” or “en-GB” (BCP 47)."));
        }
        return Optional.of(word);
    }

    /** Several values of one cell are separated by bars; null when the cell is blank. */
    private List<String> list(String column, Function<String, Optional<String>> value) {
        var words = row.cell(column).stream()
                .flatMap(cell -> Stream.of(cell.split("\\|")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > Facts.LIST_LENGTH) {
            faults.add(row.fault(
                    column,
                    "out-of-bounds",
                    "Au plus %d valeurs.".formatted(Facts.LIST_LENGTH),
                    "At most %d values.".formatted(Facts.LIST_LENGTH)));
            return List.of();
        }
        return words.isEmpty()
                ? null
                : words.stream().flatMap(word -> value.apply(word).stream()).toList();
    }

    private String address(String column) {
        return row.cell(column)
                .map(text -> {
                    if (text.length() > ADDRESS_LENGTH || !ADDRESS.matcher(text).matches()) {
                        faults.add(row.fault(column, "wrong-format", "Une adresse en https.", "An address by https."));
                    }
                    return text;
                })
                .orElse(null);
    }
}
