package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One expense, or one source of money beside the call. */
@Schema(name = "BudgetLine", description = "One expense, or one source of money beside the call.")
record BudgetLine(
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "What it is for, or where it comes from.", examples = "Développement")
        String label,

        @NotNull @Valid @Schema(description = "How much.") Money money) {

    BudgetLine kept() {
        return new BudgetLine(Texts.kept(label), money.exact());
    }
}
