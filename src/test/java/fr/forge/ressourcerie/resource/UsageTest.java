package fr.forge.ressourcerie.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How measures of different sorts compare, and where calendar periods begin and end. */
class UsageTest {

    @ParameterizedTest
    @CsvSource({
        "people, month, 1000000, 1000000",
        "people, day, 300, 300",
        "people, week, 300, 300",
        "people, year, 1200, 100",
        "people, year, 5, 0",
        "people, month, 0, 0",
        "visits, month, 400, 100",
        "visits, year, 4800, 100",
        "visits, week, 92, 100",
        "visits, day, 13, 99",
        "visits, month, 1000000000000, 250000000000"
    })
    void a_measure_stands_for_so_many_people_a_month(String unit, String period, long value, long people) {
        var day = LocalDate.of(2024, 1, 1);
        var usage = new Usage(
                value,
                Words.read(Usage.Unit.class, unit).orElseThrow(),
                Words.read(UsagePeriod.class, period).orElseThrow(),
                day,
                day,
                Usage.Qualifier.EXACT,
                Usage.Source.MATOMO,
                Instant.EPOCH);
        assertEquals(people, usage.peopleAMonth());
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2024-02-29, 2024-02-29, 2024-02-29",
        "week, 2026-01-01, 2025-12-29, 2026-01-04",
        "week, 2026-11-01, 2026-10-26, 2026-11-01",
        "month, 2024-02-10, 2024-02-01, 2024-02-29",
        "month, 2025-02-28, 2025-02-01, 2025-02-28",
        "year, 2026-07-14, 2026-01-01, 2026-12-31"
    })
    void a_period_is_one_of_the_calendar(String period, LocalDate day, LocalDate first, LocalDate last) {
        var of = Words.read(UsagePeriod.class, period).orElseThrow();
        assertEquals(first, of.firstDay(day));
        assertEquals(last, of.lastDay(day));
    }
}
