package fr.forge.ressourcerie.resource.suggestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How suggestions are guarded and kept. The names begin with {@code ressourcerie.suggestions}. */
@ConfigMapping(prefix = "ressourcerie.suggestions")
interface SuggestionSettings {
    /** Zero bits of a proof: 18 are a quarter of a million hashes, about a second of a telephone; each more doubles it. */
    @WithDefault("18")
    @Min(0)
    @Max(28)
    int difficulty();

    /** How long a challenge may be answered: the time to write a suggestion, with the challenge asked for at its end. */
    @WithDefault("PT10M")
    Duration challengeValidity();

    /** How many suggestions one resource receives in a day: its maintainers must read them all. */
    @WithDefault("50")
    @Min(1)
    int perDay();

    /** For how long the same words for the same resource are the same suggestion. */
    @WithDefault("P7D")
    Duration sameFor();
}
