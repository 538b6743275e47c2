package fr.forge.ressourcerie.resource;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure of usage as it is shown. */
@Schema(name = "Usage", description = "How much a resource was used over one period, and how that is known.")
public record UsageView(
        @Schema(description = "How many, as `qualifier` says.", examples = "1000000")
        long value,

        @Schema(description = "What was counted.") Usage.Unit unit,
        @Schema(description = "Over how long.") UsagePeriod period,
        @Schema(description = "How the value is meant.") Usage.Qualifier qualifier,
        @Schema(description = "Who counted.") Usage.Source source,

        @Schema(description = "When it was measured or declared.", examples = "2026-06-01T06:00:00Z")
        Instant measuredAt,

        @Schema(description = "First day of the period.", examples = "2026-05-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-05-31")
        LocalDate to) {

    /** Null when there is none. */
    public static UsageView of(Usage usage) {
        return usage == null
                ? null
                : new UsageView(
                        usage.value(),
                        usage.unit(),
                        usage.period(),
                        usage.qualifier(),
                        usage.source(),
                        usage.measuredAt(),
                        usage.firstDay(),
                        usage.lastDay());
    }
}
