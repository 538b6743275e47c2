package fr.forge.ressourcerie.privacy;

import fr.forge.ressourcerie.retention.KeptTerms;
import fr.forge.ressourcerie.retention.Term;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The register of processing: {@code privacy/register.tsv}, one line for each column of each table. */
@Singleton
class Register {
    private static final String FILE = "/privacy/register.tsv";
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(null)
            .get();

    private final KeptTerms terms;
    private final List<RegisteredColumnView> columns;

    Register(KeptTerms terms) {
        this.terms = terms;
        columns = read();
    }

    List<RegisteredColumnView> columns() {
        return columns;
    }

    /** The tables that hold something about people, each with those columns alone. */
    List<PersonalTable> personal() {
        return columns.stream()
                .filter(column -> column.classification().equals("personal"))
                .collect(Collectors.groupingBy(RegisteredColumnView::table, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(table -> new PersonalTable(table.getKey(), table.getValue()))
                .toList();
    }

    private List<RegisteredColumnView> read() {
        var kept = terms.all().stream().collect(Collectors.toMap(Term::name, term -> lasting(terms.kept(term))));
        try (var file = Objects.requireNonNull(Register.class.getResourceAsStream(FILE));
                var lines = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream().map(line -> column(line, kept)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the register of columns is unreadable", e);
        }
    }

    private static RegisteredColumnView column(CSVRecord line, Map<String, String> kept) {
        var retention = line.get("retention");
        var lasting = Lasting.WORDS.getOrDefault(retention, kept.get(retention));
        if (lasting == null) {
            throw new IllegalStateException("line " + line.getRecordNumber() + " of the register says " + retention
                    + ", which is neither a term nor one of " + Lasting.WORDS.keySet());
        }
        return new RegisteredColumnView(
                line.get("table"),
                line.get("column"),
                line.get("class"),
                line.get("purpose"),
                line.get("legal basis"),
                retention,
                lasting);
    }

    private static String lasting(Duration kept) {
        return kept.toDays() + " jours";
    }
}
