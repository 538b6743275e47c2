package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure to come. */
@WholePeriod
@Schema(name = "NewUsage", description = "How much a resource was used over one period that is over.")
public record NewUsage(
        @NotNull
        @Min(0)
        @Max(1_000_000_000_000L)
        @Schema(description = "How many, as `qualifier` says.", examples = "1000000")
        Long value,

        @NotNull @Schema(description = "What was counted.") Usage.Unit unit,
        @NotNull @Schema(description = "Over how long.") UsagePeriod period,

        @NotNull @Schema(description = "First day of the period, from 2000-01-01 on.", examples = "2026-05-01")
        LocalDate from,

        @Schema(
                description = "Last day of the period, not in the future; it follows from `period` and `from`, and may"
                        + " be left out.",
                examples = "2026-05-31")
        LocalDate to,

        @NotNull @Schema(description = "How the value is meant.")
        Usage.Qualifier qualifier,

        @NotNull @Schema(description = "Who counted.") Usage.Source source,

        @Schema(
                description = "When it was measured or declared: on the last day of the period (Paris) or later, not in"
                        + " the future. Left out: now, and for values that are known already, what it was.",
                examples = "2026-06-01T06:00:00Z")
        Instant measuredAt) {

    /** The last day as given, or as it follows; null when neither. */
    LocalDate lastDay() {
        return to != null || from == null || period == null ? to : period.lastDay(from);
    }

    Usage measured(Instant at) {
        return new Usage(value, unit, period, from, lastDay(), qualifier, source, at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Says nothing that is not known; a time of measuring that is left out is no other one. */
    boolean repeats(Usage known) {
        return measured(measuredAt == null ? known.measuredAt() : measuredAt).equals(known);
    }
}
