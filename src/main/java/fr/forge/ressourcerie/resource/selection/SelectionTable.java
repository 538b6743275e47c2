package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.Selection;
import fr.forge.ressourcerie.resource.selection.CsvTable.Row;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the table of an import: each row alone, whatever the catalogue holds. */
@Singleton
class SelectionTable {
    private static final List<String> NEEDED = List.of("resource", "state", "reason");
    /** Where a day begins. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<Selection> DATED = Set.of(Selection.SELECTED, Selection.WITHDRAWN);

    private final Concepts concepts;
    private final Clock clock;

    SelectionTable(Concepts concepts, Clock clock) {
        this.concepts = concepts;
        this.clock = clock;
    }

    static List<String> columns() {
        var columns = new ArrayList<>(List.of("resource", "state", "date", "reason"));
        columns.addAll(EditorialCells.COLUMNS);
        return columns;
    }

    List<SelectionRow> read(byte[] utf8, List<Fault> faults) {
        var rows = CsvTable.read(utf8, columns(), NEEDED, faults);
        return rows.stream().map(row -> read(row, faults)).toList();
    }

    private SelectionRow read(Row row, List<Fault> faults) {
        NEEDED.stream()
                .filter(column -> row.cell(column).isEmpty())
                .forEach(column -> faults.add(row.fault(column, "required", "Obligatoire.", "Required.")));
        var state = row.cell("state").flatMap(word -> state(row, word, faults)).orElse(null);
        return new SelectionRow(
                row,
                row.cell("resource").orElse(""),
                state,
                row.cell("date").flatMap(date -> since(row, state, date, faults)),
                row.cell("reason").map(reason -> reason(row, reason, faults)).orElse(null),
                new EditorialCells(row, concepts, faults).read());
    }

    private static Optional<Selection> state(Row row, String word, List<Fault> faults) {
        var state = Words.read(Selection.class, word);
        if (state.isEmpty()) {
            var known = String.join(", ", Words.all(Selection.class));
            faults.add(row.fault("state", "not-allowed", "L'un de : " + known + ".", "One of: " + known + "."));
        }
        return state;
    }

    private static String reason(Row row, String reason, List<Fault> faults) {
        if (reason.length() > SelectionMove.REASON) {
            faults.add(row.fault(
                    "reason",
                    "out-of-bounds",
                    "De 1 à %d caractères.".formatted(SelectionMove.REASON),
                    "From 1 to %d characters.".formatted(SelectionMove.REASON)));
        }
        return reason;
    }

    private Optional<Instant> since(Row row, Selection state, String date, List<Fault> faults) {
        var since = date(date).filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(clock.instant()));
        if (since.isEmpty()) {
            faults.add(row.fault(
                    "date",
                    "wrong-format",
                    "Un jour passé, par exemple 2024-03-01 ou 01/03/2024.",
                    "A day in the past, for example 2024-03-01 or 01/03/2024."));
        } else if (state != null && !DATED.contains(state)) {
            faults.add(row.fault(
                    "date",
                    "not-allowed",
                    "Une date ne se donne qu'avec selected ou withdrawn.",
                    "A date goes with selected or withdrawn only."));
        }
        return since;
    }

    /** As a computer writes it, or as a French spreadsheet makes of it. */
    private static Optional<Instant> date(String text) {
        try {
            if (text.length() > "2024-03-01".length()) {
                return Optional.of(Instant.parse(text));
            }
            var day = text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
            return Optional.of(day.atStartOfDay(ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
