package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsageView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a measure that was sent. */
@Schema(name = "UsageOutcome", description = "What became of a measure that was sent.")
record UsageOutcome(
        @Schema(description = "What it did to the series.") Effect effect,

        @Schema(description = "The measure as the series has it.")
        UsageView measure,

        @Schema(description = "What it said before a correction, or null.", nullable = true)
        UsageView previous,

        @Schema(description = "What the sheet shows from now on.")
        UsageView shown) {

    static UsageOutcome of(Effect effect, Usage measure, Usage previous, Usage shown) {
        return new UsageOutcome(effect, UsageView.of(measure), UsageView.of(previous), UsageView.of(shown));
    }

    /** What a measure does to the series. */
    @Schema(
            name = "UsageEffect",
            description =
                    "`recorded`: it is new; `corrected`: it takes the place of what was said of the same period by"
                            + " the same source; `unchanged`: it says what is known.")
    enum Effect {
        RECORDED,
        CORRECTED,
        UNCHANGED
    }
}
