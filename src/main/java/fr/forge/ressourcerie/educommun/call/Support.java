package fr.forge.ressourcerie.educommun.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When those who are chosen are supported, and how. */
@Schema(name = "CallSupport", description = "When those who are chosen are supported, and how.")
record Support(
        @NotNull @Schema(description = "The first day.", examples = "2026-09-01")
        LocalDate from,

        @Schema(description = "The last day, or null where it is not fixed.", nullable = true, examples = "2027-08-31")
        LocalDate until,

        @Size(min = 1, max = 4000)
        @Schema(
                description = "What the support is, or null.",
                nullable = true,
                examples = "Un accompagnement technique et juridique.")
        String description) {}
