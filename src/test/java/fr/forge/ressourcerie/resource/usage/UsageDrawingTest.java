package fr.forge.ressourcerie.resource.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.Usage.Qualifier;
import fr.forge.ressourcerie.resource.Usage.Source;
import fr.forge.ressourcerie.resource.Usage.Unit;
import fr.forge.ressourcerie.resource.UsagePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chart shows and says, apart from how it is drawn. */
class UsageDrawingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static Usage people(long value, LocalDate month, Qualifier qualifier, Source source) {
        var last = UsagePeriod.MONTH.lastDay(month);
        return new Usage(value, Unit.PEOPLE, UsagePeriod.MONTH, month, last, qualifier, source, Instant.EPOCH);
    }

    private static UsageChart chart(Usage... newest) {
        return new UsageDrawing(Unit.PEOPLE, UsagePeriod.MONTH, List.of(newest)).chart("labo", "Labo");
    }

    private static Usage exact(long value, LocalDate month) {
        return people(value, month, Qualifier.EXACT, Source.MATOMO);
    }

    @Test
    void all_that_is_drawn_is_said() {
        var chart =
                chart(people(1_000_000, MAY, Qualifier.AT_LEAST, Source.DECLARED), exact(12_345, MAY.minusMonths(2)));
        assertEquals("Labo : personnes par mois", chart.title());
        assertEquals(
                "Histogramme, de la période la plus récente à la plus ancienne. mai 2026 : au moins 1 000 000 ;"
                        + " avril 2026 : pas de mesure ; mars 2026 : 12 345. Source : Matomo, déclaration.",
                chart.description().replaceAll("[\u00A0\u202F]", " "));
    }

    @Test
    void a_month_without_a_measure_keeps_its_place() {
        var bars = chart(exact(10, MAY), exact(20, MAY.minusMonths(2))).bars();
        assertEquals(
                List.of("mars", "avr.", "mai"),
                bars.stream().map(UsageChart.Bar::tick).toList());
        assertEquals(
                List.of("exact", "none", "exact"),
                bars.stream().map(UsageChart.Bar::kind).toList());
        assertEquals(
                List.of("2026", "", ""), bars.stream().map(UsageChart.Bar::year).toList());
    }

    @Test
    void the_last_twelve_months_are_drawn() {
        var bars = chart(IntStream.range(0, 30)
                        .mapToObj(ago -> exact(100 + ago, MAY.minusMonths(ago)))
                        .toArray(Usage[]::new))
                .bars();
        assertEquals(12, bars.size());
        assertEquals("juin", bars.get(0).tick());
        assertEquals("mai", bars.get(11).tick());
        assertEquals("100", bars.get(11).label());
    }

    @Test
    void an_old_measure_leaves_no_empty_places_before_the_window() {
        assertEquals(1, chart(exact(1, MAY), exact(1, MAY.minusYears(3))).bars().size());
    }

    @Test
    void what_was_counted_is_drawn_rather_than_what_was_declared() {
        var bars = chart(people(9, MAY, Qualifier.ESTIMATE, Source.DECLARED), exact(7, MAY))
                .bars();
        assertEquals(List.of("7"), bars.stream().map(UsageChart.Bar::label).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1999999, at-least, ≥ 1.9 M",
        "1999999, exact, 2 M",
        "1000000, at-least, ≥ 1 M",
        "999, at-least, ≥ 999",
        "12345, estimate, ≈ 12 k",
        "0, exact, 0"
    })
    void a_label_is_short_and_a_floor_is_never_rounded_up(long value, String qualifier, String label) {
        var of = qualifier.equals("at-least")
                ? Qualifier.AT_LEAST
                : qualifier.equals("exact") ? Qualifier.EXACT : Qualifier.ESTIMATE;
        var shown = ChartWords.label(people(value, MAY, of, Source.DECLARED));
        assertEquals(label.replace('.', ','), shown.replaceAll("[\u00A0\u202F]", " "));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 7, 99, 100, 101, 999_999, 1_000_000, 123_456_789_012L, 1_000_000_000_000L})
    void the_scale_reaches_the_highest_value_with_few_lines(long highest) {
        var chart = chart(exact(highest, MAY));
        assertTrue(chart.lines().size() <= 6, chart.lines().toString());
        var labels = chart.lines().stream().map(UsageChart.Line::label).toList();
        assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
        assertTrue(chart.bars().get(0).y()
                >= chart.lines().get(chart.lines().size() - 1).y());
    }

    @Test
    void a_long_title_stays_in_one_line_and_is_told_whole() {
        var chart =
                new UsageDrawing(Unit.VISITS, UsagePeriod.WEEK, List.of()).chart("x", "Titre ".repeat(30) + "\u0001");
        assertTrue(chart.heading().length() <= 70 && chart.heading().endsWith("…"));
        assertTrue(chart.title().contains("visites par semaine"));
        assertEquals(-1, chart.title().indexOf('\u0001'));
        assertEquals("Aucune mesure pour l’instant.", chart.description());
    }
}
