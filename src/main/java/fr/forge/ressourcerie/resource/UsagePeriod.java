package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.StoredWord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a measure of usage lasts: as in a calendar, so that measures of the same length never overlap in part. */
@Schema(
        name = "UsagePeriod",
        description = "A calendar day, a week from Monday to Sunday (ISO 8601), a calendar month or a calendar year.")
public enum UsagePeriod {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The first day of the period that holds a day. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the period that holds a day. */
    public LocalDate lastDay(LocalDate day) {
        return further(firstDay(day), 1).minusDays(1);
    }

    /** The first day of the period that comes so many after one that begins on a day. */
    public LocalDate further(LocalDate firstDay, int periods) {
        return switch (this) {
            case DAY -> firstDay.plusDays(periods);
            case WEEK -> firstDay.plusWeeks(periods);
            case MONTH -> firstDay.plusMonths(periods);
            case YEAR -> firstDay.plusYears(periods);
        };
    }

    /** As it is stored. */
    public static class Converter extends StoredWord<UsagePeriod> {
        Converter() {
            super(UsagePeriod.class);
        }
    }
}
