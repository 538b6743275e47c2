package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One measure of one resource. What it measures never changes; what it says is corrected in place. */
@Entity
@Table(name = "resource_usage")
class Measure {
    @Id
    private UUID id;

    private UUID resourceId;

    @Convert(converter = Usage.Unit.Converter.class)
    private Usage.Unit unit;

    @Convert(converter = UsagePeriod.Converter.class)
    private UsagePeriod period;

    private LocalDate firstDay;
    private LocalDate lastDay;

    @Convert(converter = Usage.Source.Converter.class)
    private Usage.Source source;

    private long value;

    @Convert(converter = Usage.Qualifier.Converter.class)
    private Usage.Qualifier qualifier;

    private Instant measuredAt;

    protected Measure() {}

    Measure(UUID id, UUID resourceId, Usage usage) {
        this.id = id;
        this.resourceId = resourceId;
        unit = usage.unit();
        period = usage.period();
        firstDay = usage.firstDay();
        lastDay = usage.lastDay();
        source = usage.source();
        correct(usage);
    }

    /** Says what another measure of the same period and source says. */
    void correct(Usage usage) {
        value = usage.value();
        qualifier = usage.qualifier();
        measuredAt = usage.measuredAt();
    }

    UUID id() {
        return id;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Usage usage() {
        return new Usage(value, unit, period, firstDay, lastDay, qualifier, source, measuredAt);
    }
}
