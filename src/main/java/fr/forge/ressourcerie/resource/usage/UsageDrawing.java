package fr.forge.ressourcerie.resource.usage;

import static java.util.stream.Collectors.joining;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import fr.forge.ressourcerie.resource.usage.UsageChart.Bar;
import fr.forge.ressourcerie.resource.usage.UsageChart.Key;
import fr.forge.ressourcerie.resource.usage.UsageChart.Line;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Draws the last periods of a series up to its newest measure; each shows the most trusted one of its measures. */
class UsageDrawing {
    private static final int PERIODS = 12;
    /** How many measures are enough: as many periods as are drawn, each with one of every source. */
    static final int MEASURES = PERIODS * Usage.Source.values().length;

    private static final int LEFT = 68;
    private static final int RIGHT = 708;
    private static final int TOP = 92;
    private static final int BOTTOM = 258;
    private static final int MOST_LINES = 5;

    private final UsagePeriod period;
    private final String heading;
    private final TreeMap<LocalDate, Optional<Usage>> drawn = new TreeMap<>();
    private final long step;
    private final long top;

    UsageDrawing(Usage.Unit unit, UsagePeriod period, List<Usage> newest) {
        this.period = period;
        heading = ChartWords.heading(unit, period);
        newest.forEach(usage -> drawn.merge(usage.firstDay(), Optional.of(usage), UsageDrawing::moreTrusted));
        if (!drawn.isEmpty()) {
            var earliest = period.further(drawn.lastKey(), 1 - PERIODS);
            drawn.headMap(earliest).clear();
            for (var day = drawn.firstKey(); day.isBefore(drawn.lastKey()); day = period.further(day, 1)) {
                drawn.putIfAbsent(day, Optional.empty());
            }
        }
        var highest = measures().mapToLong(Usage::value).max().orElse(0);
        step = step(highest);
        top = Math.max(1, (highest + step - 1) / step) * step;
    }

    UsageChart chart(String slug, String title) {
        var whole = ChartWords.plain(title) + " : " + heading.substring(0, 1).toLowerCase() + heading.substring(1);
        return new UsageChart(
                "usage-" + slug, whole, description(), ChartWords.line(whole), note(), bars(), lines(), keys());
    }

    private static Optional<Usage> moreTrusted(Optional<Usage> one, Optional<Usage> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparing(Usage::source));
    }

    private Stream<Usage> measures() {
        return drawn.values().stream().flatMap(Optional::stream);
    }

    private String description() {
        if (drawn.isEmpty()) {
            return note();
        }
        var values = drawn.descendingMap().entrySet().stream()
                .map(place -> said(place.getKey(), place.getValue()))
                .collect(joining(" ; "));
        return "Histogramme, de la période la plus récente à la plus ancienne. " + values + ". " + note();
    }

    private String said(LocalDate firstDay, Optional<Usage> usage) {
        return ChartWords.when(period, firstDay) + " : "
                + usage.map(ChartWords::value).orElse("pas de mesure");
    }

    private String note() {
        return drawn.isEmpty()
                ? "Aucune mesure pour l’instant."
                : measures()
                        .map(Usage::source)
                        .distinct()
                        .sorted()
                        .map(ChartWords::source)
                        .collect(joining(", ", "Source : ", "."));
    }

    private List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        Integer year = null;
        for (var place : drawn.entrySet()) {
            var of = ChartWords.year(period, place.getKey());
            var newYear = period != UsagePeriod.YEAR && !Objects.equals(year, of);
            year = of;
            bars.add(bar(bars.size(), place.getKey(), place.getValue(), newYear ? String.valueOf(of) : ""));
        }
        return bars;
    }

    /** Places have the width of a full chart, so that a short series does not look like a long one. */
    private Bar bar(int place, LocalDate firstDay, Optional<Usage> usage, String year) {
        var width = (RIGHT - LEFT) / PERIODS;
        var y = y(usage.map(Usage::value).orElse(0L));
        return new Bar(
                LEFT + place * width + width / 6,
                y,
                width - width / 3,
                BOTTOM - y,
                usage.map(Usage::qualifier).map(Words::of).orElse("none"),
                usage.map(ChartWords::label).orElse("–"),
                ChartWords.tick(period, firstDay),
                year,
                said(firstDay, usage));
    }

    private List<Line> lines() {
        return drawn.isEmpty()
                ? List.of()
                : LongStream.iterate(0, value -> value <= top, value -> value + step)
                        .mapToObj(value -> new Line(y(value), ChartWords.compact(value, RoundingMode.HALF_UP)))
                        .toList();
    }

    private List<Key> keys() {
        var kinds = measures().map(Usage::qualifier).distinct().sorted().toList();
        return Stream.iterate(0, index -> index < kinds.size(), index -> index + 1)
                .map(index ->
                        new Key(LEFT + index * 200, Words.of(kinds.get(index)), ChartWords.qualifier(kinds.get(index))))
                .toList();
    }

    private int y(long value) {
        return BOTTOM - (int) Math.round((double) (BOTTOM - TOP) * value / top);
    }

    /** The least of 1, 2 and 5 times a power of ten by which few lines reach the highest value. */
    private static long step(long highest) {
        for (long power = 1; ; power *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power * MOST_LINES >= highest) {
                    return factor * power;
                }
            }
        }
    }
}
