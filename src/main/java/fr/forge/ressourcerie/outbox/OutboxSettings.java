package fr.forge.ressourcerie.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How messages are delivered. The names begin with {@code ressourcerie.outbox}. */
@ConfigMapping(prefix = "ressourcerie.outbox")
interface OutboxSettings {
    /** How often messages that are due are looked for, or {@code off} where another instance does it. */
    String every();

    /** How often one message is tried: with the waits below, over some three days, a long week-end. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int attempts();

    /** The first wait before another attempt, doubled each time; a random half of it is taken off, so that many part. */
    @WithDefault("PT30S")
    Duration backoff();

    /** No wait is longer, not even one that the other side asks for. */
    @WithDefault("PT6H")
    Duration backoffLimit();

    /** How long one attempt may take. */
    @WithDefault("PT60S")
    Duration patience();

    /**
     * How long a message belongs to the instance that tries it. What the other side still does after an attempt was cut
     * off must be over when the lease is, so it is well above the patience.
     */
    @WithDefault("PT3M")
    Duration lease();

    /** Messages under way at once in one instance. */
    @WithDefault("4")
    @Min(1)
    @Max(32)
    int couriers();
}
