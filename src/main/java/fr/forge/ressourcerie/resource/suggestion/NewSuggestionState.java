package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.forge.TicketText;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decides about a suggestion. */
@Schema(name = "NewSuggestionState", description = "What is decided about a suggestion, and why.")
record NewSuggestionState(
        @NotNull
        @Pattern(regexp = "received|refused|closed")
        @Schema(
                description = "`closed`: it was dealt with; `refused`: it will not be; `received`: the tracker did not"
                        + " take it, and it is sent again.",
                examples = "closed")
        String state,

        @NotBlank
        @Size(max = 1000)
        @Schema(description = "Why, for its author and for everyone.", examples = "Corrigé dans la version 3.2.")
        String reason) {
    private static final int LONGEST = 1000;

    /** Why, without e-mail addresses and telephone numbers; their marks may be longer than they were. */
    String cleanReason() {
        var clean = TicketText.clean(reason);
        if (clean.isBlank()) {
            throw CommonProblems.INVALID_INPUT
                    .because()
                    .with(List.of(Fault.ofBody("/reason", "required", "Obligatoire.", "Required.")));
        }
        return TicketText.cut(clean, LONGEST);
    }
}
