package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import fr.forge.ressourcerie.resource.usage.NewUsage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Series of the demonstration as the file writes them: the values of the last periods that are over, the last one first. */
final class DemonstrationSeries {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private DemonstrationSeries() {}

    static List<NewUsage> read(JsonNode written) {
        var read = new ArrayList<NewUsage>();
        for (var series : written) {
            var values = series.path("values");
            for (int ago = 0; ago < values.size(); ago++) {
                if (!values.get(ago).isNull()) {
                    read.add(measure(series, values.get(ago).asLong(), ago + 1));
                }
            }
        }
        return read;
    }

    private static NewUsage measure(JsonNode series, long value, int periodsAgo) {
        var period = word(UsagePeriod.class, series, "period");
        var first = period.further(period.firstDay(LocalDate.now(ZONE)), -periodsAgo);
        var next = period.further(first, 1);
        return new NewUsage(
                value,
                word(Usage.Unit.class, series, "unit"),
                period,
                first,
                next.minusDays(1),
                word(Usage.Qualifier.class, series, "qualifier"),
                word(Usage.Source.class, series, "source"),
                next.atStartOfDay(ZONE).toInstant());
    }

    private static <T> T word(Class<T> enumeration, JsonNode series, String field) {
        return Words.read(enumeration, series.path(field).asText()).orElseThrow();
    }
}
