package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.StoredWord;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a resource was used over one period, and how that is known. */
@Embeddable
public record Usage(
        @Column(name = "usage_value") long value,

        @Column(name = "usage_unit") @Convert(converter = Unit.Converter.class)
        Unit unit,

        @Column(name = "usage_period") @Convert(converter = UsagePeriod.Converter.class)
        UsagePeriod period,

        @Column(name = "usage_first_day") LocalDate firstDay,

        @Column(name = "usage_last_day") LocalDate lastDay,

        @Column(name = "usage_qualifier") @Convert(converter = Qualifier.Converter.class)
        Qualifier qualifier,

        @Column(name = "usage_source") @Convert(converter = Source.Converter.class)
        Source source,

        @Column(name = "usage_measured_at") Instant measuredAt) {
    /** By convention somebody comes once a week: visits alone do not say by how many people they were made. */
    private static final long VISITS_OF_ONE_PERSON_A_MONTH = 4;

    private static final double DAYS_A_MONTH = 365.25 / 12;

    /**
     * The people a month that a measure stands for, by which resources are compared. People of a day or a week are
     * people of its month, and not added up, since the same come again; those of a year make a twelfth a month. Visits
     * add up, and four a month make one person.
     */
    long peopleAMonth() {
        return unit == Unit.VISITS
                ? Math.round(visitsAMonth() / VISITS_OF_ONE_PERSON_A_MONTH)
                : Math.round(period == UsagePeriod.YEAR ? value / 12.0 : value);
    }

    private double visitsAMonth() {
        return switch (period) {
            case DAY -> value * DAYS_A_MONTH;
            case WEEK -> value * DAYS_A_MONTH / 7;
            case MONTH -> value;
            case YEAR -> value / 12.0;
        };
    }

    /** What was counted. */
    @Schema(name = "UsageUnit", description = "Distinct people, or visits, of which one person makes several.")
    public enum Unit {
        PEOPLE,
        VISITS;

        /** As it is stored. */
        public static class Converter extends StoredWord<Unit> {
            Converter() {
                super(Unit.class);
            }
        }
    }

    /** How the value is meant. */
    @Schema(name = "UsageQualifier", description = "The value itself, a floor that is surely reached, or an estimate.")
    public enum Qualifier {
        EXACT,
        AT_LEAST,
        ESTIMATE;

        /** As it is stored. */
        public static class Converter extends StoredWord<Qualifier> {
            Converter() {
                super(Qualifier.class);
            }
        }
    }

    /** Who counted, the most trusted first. */
    @Schema(
            name = "UsageSource",
            description =
                    "Matomo, the audience measurement; the Forge itself; `declared` by those who run the resource.")
    public enum Source {
        MATOMO,
        FORGE,
        DECLARED;

        /** As it is stored. */
        public static class Converter extends StoredWord<Source> {
            Converter() {
                super(Source.class);
            }
        }
    }
}
