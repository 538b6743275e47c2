package fr.forge.ressourcerie.harvest;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A run over the Forge. It belongs to the process that holds its lease. */
@Entity
class Harvest {
    @Id
    private UUID id;

    @Convert(converter = HarvestMode.Converter.class)
    private HarvestMode mode;

    @Convert(converter = HarvestState.Converter.class)
    private HarvestState state;

    private Instant startedAt;
    private Instant endedAt;
    private UUID holder;
    private Instant leaseUntil;
    private String outcome;
    private long requests;

    @Embedded
    private HarvestCounts counts;

    protected Harvest() {}

    static Harvest begin(UUID id, HarvestMode mode, UUID holder, Instant now, Duration lease) {
        var harvest = new Harvest();
        harvest.id = id;
        harvest.mode = mode;
        harvest.state = HarvestState.RUNNING;
        harvest.startedAt = now.truncatedTo(ChronoUnit.MICROS);
        harvest.holder = holder;
        harvest.leaseUntil = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        harvest.counts = HarvestCounts.NONE;
        return harvest;
    }

    UUID id() {
        return id;
    }

    HarvestMode mode() {
        return mode;
    }

    HarvestState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    UUID holder() {
        return holder;
    }

    /** Why it ended otherwise than completed. */
    Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    long requests() {
        return requests;
    }

    HarvestCounts counts() {
        return counts;
    }
}
