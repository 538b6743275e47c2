package fr.forge.ressourcerie.change.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How changes are sent. The names begin with {@code ressourcerie.webhooks}. */
@ConfigMapping(prefix = "ressourcerie.webhooks")
interface WebhookSettings {
    /** How often changes are looked for, or {@code off} where another instance does it. */
    String every();

    /** Messages under way at once in one instance. */
    @WithDefault("4")
    @Min(1)
    @Max(32)
    int senders();

    /** Messages under way at once to one receiver, over all instances: a slow one must not keep the others waiting. */
    @WithDefault("2")
    @Min(1)
    @Max(32)
    int atOnce();

    /** How long a message belongs to the instance that sends it: well above what an outgoing request may take. */
    @WithDefault("PT2M")
    Duration lease();

    /** After so long without one success nothing is sent any more, until the owner says so. */
    @WithDefault("P5D")
    Duration patience();

    /** How long the former secret signs beside the new one. */
    @WithDefault("PT24H")
    Duration overlap();

    /** Webhooks of one account. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int most();
}
