package fr.forge.ressourcerie.http.probe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A probe as it is shown. */
@Schema(name = "Probe", description = "A made-up thing.")
record ProbeView(
        @Schema(description = "Identifies the probe.") UUID id,

        @Schema(description = "What it is called.", examples = "Sonde")
        String title,

        @Schema(description = "What it looks like.") Colour colour,

        @Schema(description = "What more is known; null when nothing is.", nullable = true)
        Note note,

        @Schema(description = "When it was last changed.") Instant updatedAt,

        @Schema(description = "Words about it.") List<String> keywords,

        @JsonIgnore long version)
        implements Versioned {

    /** Something remarked about a probe. */
    @Schema(name = "ProbeNote", description = "Something remarked about a probe.")
    record Note(
            @Schema(description = "The remark.", examples = "Rare")
            String text) {}
}
