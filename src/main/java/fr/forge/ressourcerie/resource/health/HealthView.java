package fr.forge.ressourcerie.resource.health;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a resource is looked after. */
@Schema(name = "ResourceHealth", description = "How well it is looked after, from what the Forge shows.")
public record HealthView(
        @Schema(description = "How many checks pass.", examples = "7")
        int score,

        @Schema(description = "How many checks there are; one that is `unknown` earns nothing.", examples = "10")
        int outOf,

        @Schema(description = "Each check, always in the same order.")
        List<Check> checks) {

    @Schema(name = "HealthCheck", description = "One check of a resource's health.")
    public record Check(
            @Schema(
                    description = "What is looked at.",
                    enumeration = {
                        "licence",
                        "readme",
                        "release",
                        "activity",
                        "contributors",
                        "contributing-guide",
                        "issue-templates",
                        "documentation",
                        "accessibility-statement",
                        "publiccode"
                    })
            String check,

            @Schema(
                    description = "How it ends; `unknown` when the Forge was not asked yet or does not show it.",
                    enumeration = {"pass", "fail", "unknown"})
            String outcome,

            @Schema(
                    description = "Why, and what would help, in French.",
                    examples = "La dernière version date de moins d'un an.")
            String reason) {}
}
