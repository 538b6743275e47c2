package fr.forge.ressourcerie.federation.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.search.ResourceWalk;
import fr.forge.ressourcerie.resource.search.ResourceWalkFilter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes the resources of a filter one after the other; what was written so far leaves with each few of them. */
@Singleton
class Export {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ResourceWalk walk;
    private final ResourceTable table;
    private final LinkedResources linked;
    private final ObjectMapper json;

    Export(ResourceWalk walk, ResourceTable table, LinkedResources linked, ObjectMapper json) {
        this.walk = walk;
        this.table = table;
        this.linked = linked;
        this.json = json;
    }

    /** Refuses, before anything is sent, what cannot be exported. */
    void check(ResourceWalkFilter filter) {
        walk.check(filter);
    }

    /** Every cell in quotes, so that nothing in it ends it (RFC 4180). */
    void table(TableFilter filter, OutputStream to, Duration atMost) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        if (filter.forSpreadsheets()) {
            text.append(BYTE_ORDER_MARK);
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(filter.delimiter())
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .get();
        var rows = new CSVPrinter(text, format);
        rows.printRecord(table.names());
        each(filter, atMost, resource -> rows.printRecord(table.row(resource)), rows::flush);
        rows.flush();
    }

    /** Each as it stands in the list, on a line of its own. */
    void lines(ResourceWalkFilter filter, OutputStream to, Duration atMost) throws IOException {
        each(
                filter,
                atMost,
                resource -> {
                    to.write(json.writeValueAsBytes(resource));
                    to.write('\n');
                },
                to::flush);
    }

    /** All as the nodes of one document. */
    void graph(ResourceWalkFilter filter, OutputStream to, Duration atMost) throws IOException {
        to.write(("{\"@context\":\"" + LinkedResource.CONTEXT + "\",\"@graph\":[").getBytes(StandardCharsets.UTF_8));
        var between = new byte[][] {{'\n'}, {',', '\n'}};
        var written = new int[1];
        each(
                filter,
                atMost,
                resource -> {
                    to.write(between[Math.min(written[0]++, 1)]);
                    to.write(json.writeValueAsBytes(linked.node(resource)));
                },
                to::flush);
        to.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    private void each(ResourceWalkFilter filter, Duration atMost, Writer writer, Step flush) throws IOException {
        try {
            walk.each(filter, atMost, resources -> write(resources, writer, flush));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void write(List<ResourceSummary> resources, Writer writer, Step flush) {
        try {
            for (var resource : resources) {
                writer.write(resource);
            }
            flush.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes one resource. */
    @FunctionalInterface
    private interface Writer {
        void write(ResourceSummary resource) throws IOException;
    }

    /** Writes what is held back. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
