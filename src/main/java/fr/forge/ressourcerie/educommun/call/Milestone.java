package fr.forge.ressourcerie.educommun.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that the managers announce, beside the opening and the closing, which announce themselves. */
@Schema(
        name = "CallMilestone",
        description = "A day that the managers announce; the opening and the closing announce themselves.")
record Milestone(
        @NotNull @Schema(description = "The day, or the first of several.", examples = "2026-07-10")
        LocalDate on,

        @Schema(description = "The last of several days, or null.", nullable = true, examples = "2026-07-17")
        LocalDate until,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "What happens.", examples = "Réunion du comité")
        String label) {}
