package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Namespace.OAI;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The lists of records and of headers, a page at a time, and records by themselves. */
@Singleton
class Lists {
    private static final int RECORDS = 100;
    private static final int HEADERS = 500;
    /** Counting further costs more than a harvester gains from the figure. */
    private static final int COUNTED = 50_000;

    private final ResumptionTokens tokens;
    private final Records records;
    private final Descriptions descriptions;
    private final Identifiers identifiers;

    Lists(ResumptionTokens tokens, Records records, Descriptions descriptions, Identifiers identifiers) {
        this.tokens = tokens;
        this.records = records;
        this.descriptions = descriptions;
        this.identifiers = identifiers;
    }

    /** The page that a request begins or goes on with; everything is found before anything is written. */
    Consumer<Xml> page(OaiRequest request) {
        var place = request.argument(Argument.RESUMPTION_TOKEN)
                .map(token -> tokens.read(token, request.verb()))
                .orElseGet(() -> Harvest.Place.beginning(Harvest.of(request)));
        var most = request.verb() == Verb.LIST_RECORDS ? RECORDS : HEADERS;
        var found = records.page(place, most + 1);
        if (found.isEmpty() && place.after() == null) {
            throw OaiError.NO_RECORDS_MATCH.because("No record is in that set and that span of time.");
        }
        var rows = found.subList(0, Math.min(most, found.size()));
        var content = content(place.harvest(), rows);
        var more = found.size() > most;
        var total = place.after() == null && more ? total(place.harvest()) : place.total();
        return xml -> {
            content.accept(xml);
            if (more || place.after() != null) {
                token(xml, place, total, more ? rows.get(rows.size() - 1).resource() : null, rows.size());
            }
        };
    }

    Consumer<Xml> record(Format format, Row row) {
        var described = descriptions.of(List.of(row.resource()));
        return xml -> record(xml, format, row, described);
    }

    private Consumer<Xml> content(Harvest harvest, List<Row> rows) {
        if (harvest.verb() == Verb.LIST_IDENTIFIERS) {
            return xml -> rows.forEach(row -> header(xml, row, row.deleted()));
        }
        var shown =
                rows.stream().filter(row -> !row.deleted()).map(Row::resource).toList();
        var described = descriptions.of(shown);
        return xml -> rows.forEach(row -> record(xml, harvest.format(), row, described));
    }

    private void record(Xml xml, Format format, Row row, Map<UUID, Described> described) {
        var shown = row.deleted() ? null : described.get(row.resource());
        xml.open(OAI, "record");
        header(xml, row, shown == null);
        if (shown != null) {
            xml.open(OAI, "metadata");
            format.write(xml, shown);
            xml.close();
        }
        xml.close();
    }

    private void header(Xml xml, Row row, boolean deleted) {
        xml.open(OAI, "header");
        if (deleted) {
            xml.attribute("status", "deleted");
        }
        xml.leaf(OAI, "identifier", identifiers.of(row.resource()))
                .leaf(OAI, "datestamp", Datestamps.text(row.datestamp()));
        row.sets().forEach(spec -> xml.leaf(OAI, "setSpec", spec));
        xml.close();
    }

    private void token(Xml xml, Harvest.Place place, Long total, UUID last, int delivered) {
        xml.open(OAI, "resumptionToken");
        if (total != null) {
            xml.attribute("completeListSize", total);
        }
        xml.attribute("cursor", place.delivered());
        if (last != null) {
            xml.text(tokens.write(new Harvest.Place(place.harvest(), last, place.delivered() + delivered, total)));
        }
        xml.close();
    }

    private Long total(Harvest harvest) {
        var counted = records.count(harvest, COUNTED + 1);
        return counted > COUNTED ? null : counted;
    }
}
