package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as it stands. */
@Schema(name = "Harvest", description = "A run over the Forge.")
record HarvestView(
        @Schema(description = "Its identifier.", examples = "0199c9a4-5f3b-7d20-8f65-1f2e3d4c5b6a")
        UUID id,

        @Schema(
                description = "What it reads.",
                enumeration = {"full", "incremental"})
        String mode,

        @Schema(
                description = "Where it stands.",
                enumeration = {"running", "completed", "failed", "interrupted"})
        String state,

        @Schema(description = "When it began.", examples = "2026-06-01T00:00:00Z")
        Instant startedAt,

        @Schema(
                description = "When it ended, or null while it runs.",
                nullable = true,
                examples = "2026-06-01T00:00:42Z")
        Instant endedAt,

        @Schema(
                description = "Why it did not complete, or null.",
                nullable = true,
                examples = "timeout: listing projects")
        String outcome,

        @Schema(description = "What it has done so far.") HarvestCounts counts,

        @Schema(description = "Requests made to the Forge, repeated ones included.", examples = "37672")
        long requests) {

    static HarvestView of(Harvest harvest) {
        return new HarvestView(
                harvest.id(),
                Words.of(harvest.mode()),
                Words.of(harvest.state()),
                harvest.startedAt(),
                harvest.endedAt().orElse(null),
                harvest.outcome().orElse(null),
                harvest.counts(),
                harvest.requests());
    }
}
