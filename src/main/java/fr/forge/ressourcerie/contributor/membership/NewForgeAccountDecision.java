package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.forge.TicketText;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a curator decides about a claim. */
@Schema(name = "NewForgeAccountDecision", description = "What is decided about a claim, and why.")
record NewForgeAccountDecision(
        @NotNull
        @Pattern(regexp = "confirmed|refused")
        @Schema(
                description = "`confirmed`: the account is that user of the Forge; `refused`: it is not, or no longer.",
                examples = "confirmed")
        String state,

        @Size(max = 1000)
        @Schema(
                description = "Why; its owner reads it. Needed to refuse. E-mail addresses, telephone numbers and the"
                        + " username are taken out.",
                nullable = true,
                examples = "Le profil de la Forge montre l'identifiant du compte.")
        String reason) {
    private static final int LONGEST = 1000;
    private static final String MARK = "[identifiant retiré]";

    ForgeAccountState next() {
        return Words.read(ForgeAccountState.class, state).orElseThrow();
    }

    /** Why, without what names the person, or null. */
    String cleanReason(String username) {
        var clean = reason == null ? "" : TicketText.clean(reason);
        if (username != null) {
            clean = java.util.regex.Pattern.compile(
                            "(?iu)(?<![\\p{L}\\p{N}])" + java.util.regex.Pattern.quote(username) + "(?![\\p{L}\\p{N}])")
                    .matcher(clean)
                    .replaceAll(MARK);
        }
        if (clean.isBlank() && next() == ForgeAccountState.REFUSED) {
            throw CommonProblems.INVALID_INPUT
                    .because()
                    .with(List.of(
                            Fault.ofBody("/reason", "required", "Obligatoire pour refuser.", "Required to refuse.")));
        }
        return clean.isBlank() ? null : TicketText.cut(clean, LONGEST);
    }
}
