package fr.forge.ressourcerie.account.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How requests about personal data are guarded. The names begin with {@code ressourcerie.data-requests}. */
@ConfigMapping(prefix = "ressourcerie.data-requests")
interface DataRequestSettings {
    /** Zero bits of a proof: 18 are about a second of a telephone; each more doubles it. */
    @WithDefault("18")
    @Min(0)
    @Max(28)
    int difficulty();

    /** How long a challenge may be answered. */
    @WithDefault("PT10M")
    Duration challengeValidity();
}
