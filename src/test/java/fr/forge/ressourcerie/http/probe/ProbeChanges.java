package fr.forge.ressourcerie.http.probe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a probe. */
@Schema(name = "ProbeChanges", description = "What to change of a made-up thing.")
record ProbeChanges(
        @Schema(description = "What to call it.", examples = "Sonde")
        Optional<@Size(min = 1, max = 100) String> title,

        @Schema(description = "What it looks like.") Optional<Colour> colour,

        @Schema(description = "How much it weighs.", examples = "3")
        Optional<@Min(0) @Max(10) Integer> weight,

        @Schema(description = "Words about it.") Optional<@Size(max = 3) List<@Size(max = 20) String>> keywords) {}
