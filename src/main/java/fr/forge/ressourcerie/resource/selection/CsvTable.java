package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets write it: UTF-8 with or without its mark, commas or semicolons, a line of column names first.
 * A cell is text whatever it looks like. Reading goes on behind a fault, so that all are found at once.
 */
class CsvTable {
    static final int BYTES = 1024 * 1024;
    static final int ROWS = 2_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> needed;
    private final List<Fault> faults;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header;

    private CsvTable(List<String> columns, List<String> needed, List<Fault> faults) {
        columns.forEach(column -> known.put(column.toLowerCase(Locale.ROOT), column));
        this.needed = needed;
        this.faults = faults;
    }

    /**
     * The rows of a table; those that cannot be read are faults instead.
     *
     * @param needed the columns that must be there, among those known
     */
    static List<Row> read(byte[] utf8, List<String> columns, List<String> needed, List<Fault> faults) {
        if (utf8.length > BYTES) {
            throw CommonProblems.TOO_LARGE.because();
        }
        var table = new CsvTable(columns, needed, faults);
        table.text(utf8).ifPresent(table::read);
        return table.rows;
    }

    /** Without the mark that some programs put in front of UTF-8. */
    private Optional<String> text(byte[] utf8) {
        var out = CharBuffer.allocate(utf8.length + 1);
        var broken = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8), out, true)
                .isError();
        var text = out.flip().toString();
        if (broken) {
            faults.add(fault(
                    1 + text.chars().filter(character -> character == '\n').count(),
                    "not-utf-8",
                    "Cette ligne n'est pas en UTF-8 : enregistrez le tableau en « CSV UTF-8 ».",
                    "This line is not UTF-8: save the table as “CSV UTF-8”."));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void read(String text) {
        var names = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(names.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        var line = 1L;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            // Looking for the next record reads it, so the line where it begins is counted before.
            for (var records = parser.iterator(); rows.size() <= ROWS && records.hasNext(); ) {
                take(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
            whole();
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            faults.add(fault(
                    line,
                    "unreadable-row",
                    "Un guillemet n'est pas fermé, ou suit un texte, à partir de cette ligne ; la suite n'est pas lue.",
                    "A quote is not closed, or follows a text, from this line on; the rest is not read."));
        }
    }

    private void take(long line, CSVRecord cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header == null) {
            names(line, cells);
        } else {
            row(line, cells);
        }
    }

    private void names(long line, CSVRecord cells) {
        header = new ArrayList<>();
        for (var cell : cells) {
            var name = known.get(cell.strip().toLowerCase(Locale.ROOT));
            if (name == null && !cell.isBlank()) {
                faults.add(unknownColumn(line));
            } else if (name != null && header.contains(name)) {
                faults.add(fault(line, name, "repeated", "Une seule colonne de ce nom.", "One column of this name."));
            }
            header.add(name);
        }
        needed.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> faults.add(
                        fault(line, name, "required", "Cette colonne est obligatoire.", "This column is required.")));
    }

    private Fault unknownColumn(long line) {
        var names = String.join(", ", known.values());
        return fault(line, "unknown-column", "Colonnes admises : " + names + ".", "Known columns: " + names + ".");
    }

    private void row(long line, CSVRecord cells) {
        var beyond = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
        if (cells.size() < header.size() || beyond) {
            faults.add(fault(
                    line,
                    "wrong-cell-count",
                    "La première ligne a %d colonnes, celle-ci %d.".formatted(header.size(), cells.size()),
                    "The first line has %d columns, this one %d.".formatted(header.size(), cells.size())));
            return;
        }
        var values = new HashMap<String, String>();
        for (var index = 0; index < header.size(); index++) {
            if (header.get(index) != null && !cells.get(index).isBlank()) {
                values.put(header.get(index), storable(line, header.get(index), cells.get(index)));
            }
        }
        rows.add(new Row(line, values));
    }

    /** PostgreSQL keeps no null character; the other controls, and the marks that turn a text, are never meant. */
    private String storable(long line, String column, String cell) {
        if (UNSEEN.matcher(cell).find()) {
            faults.add(fault(
                    line,
                    column,
                    "unreadable-value",
                    "Un texte, sans caractère de commande.",
                    "A text, without control characters."));
        }
        return cell.strip();
    }

    private void whole() {
        if (rows.size() > ROWS) {
            rows.clear();
            faults.clear();
            faults.add(Fault.ofBody(
                    "", "out-of-bounds", "Au plus %d lignes.".formatted(ROWS), "At most %d rows.".formatted(ROWS)));
        } else if (header == null) {
            faults.add(fault(
                    1,
                    "required",
                    "La première ligne nomme les colonnes : " + String.join(", ", known.values()) + ".",
                    "The first line names the columns: " + String.join(", ", known.values()) + "."));
        }
    }

    private static Fault fault(long line, String code, String fr, String en) {
        return Fault.ofBody("/lines/" + line, code, fr, en);
    }

    private static Fault fault(long line, String column, String code, String fr, String en) {
        return Fault.ofBody("/lines/" + line + "/" + column, code, fr, en);
    }

    /**
     * A row that has as many cells as there are columns.
     *
     * @param line where it begins in the file, from 1
     * @param cells the texts that are not blank, by column
     */
    record Row(long line, Map<String, String> cells) {

        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** What is wrong with one of its cells. */
        Fault fault(String column, String code, String fr, String en) {
            return CsvTable.fault(line, column, code, fr, en);
        }
    }
}
