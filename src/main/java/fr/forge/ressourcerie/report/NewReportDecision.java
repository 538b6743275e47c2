package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.forge.TicketText;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a curator decides about a report. */
@Schema(name = "NewReportDecision", description = "What is decided about a report, and why.")
record NewReportDecision(
        @NotNull
        @Pattern(regexp = "hidden|kept")
        @Schema(
                description =
                        "`hidden`: what was reported is shown to nobody any more; `kept`: it is shown, again if it was"
                                + " hidden.",
                examples = "hidden")
        String state,

        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "Why; the owner of what was reported reads it when it is hidden.",
                examples = "La présentation donne l'adresse de quelqu'un d'autre.")
        String reason) {
    private static final int LONGEST = 1000;

    ReportState next() {
        return Words.read(ReportState.class, state).orElseThrow();
    }

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
