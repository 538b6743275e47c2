package fr.forge.ressourcerie.http.probe;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A probe in a list. */
@Schema(name = "ProbeSummary", description = "A made-up thing in a list.")
record ProbeSummary(
        @Schema(description = "Identifies the probe.") UUID id,

        @Schema(description = "What it is called.", examples = "Sonde")
        String title,

        @Schema(description = "What it looks like; null when nobody looked.", nullable = true)
        Colour colour) {}
