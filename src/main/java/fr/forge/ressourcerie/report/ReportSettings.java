package fr.forge.ressourcerie.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How reports are guarded and kept. The names begin with {@code ressourcerie.reports}. */
@ConfigMapping(prefix = "ressourcerie.reports")
interface ReportSettings {
    /** Zero bits of a proof: 18 are about a second of a telephone; each more doubles it. */
    @WithDefault("18")
    @Min(0)
    @Max(28)
    int difficulty();

    /** How long a challenge may be answered. */
    @WithDefault("PT10M")
    Duration challengeValidity();

    /** How many reports of one thing are taken in a day: a curator needs one. */
    @WithDefault("20")
    @Min(1)
    int perDay();

    /** For how long the same words about the same thing are the same report. */
    @WithDefault("P7D")
    Duration sameFor();
}
