package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.forge.TicketText;
import fr.forge.ressourcerie.http.proof.Proof;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says is wrong. */
@Schema(
        name = "NewReport",
        description =
                "What is wrong with what is shown. Curators read it; e-mail addresses and telephone numbers are taken"
                        + " out.")
public record NewReport(
        @NotNull
        @Schema(
                description =
                        "On what ground: somebody passes for somebody else, it tells personal things of somebody, it is"
                                + " offensive, it is advertising, or something else.",
                examples = "personal-data")
        ReportGround ground,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What is wrong, for the curators.",
                examples = "La présentation donne l'adresse personnelle de quelqu'un.")
        String text,

        @Valid @Schema(description = "Needed without an account, see the challenge beside; ignored with one.")
        Proof proof) {

    /** The text without addresses and numbers; what is nothing once cleaned is missing. */
    String cleanText() {
        var clean = TicketText.clean(text);
        if (clean.isBlank()) {
            throw CommonProblems.INVALID_INPUT
                    .because()
                    .with(List.of(Fault.ofBody("/text", "required", "Obligatoire.", "Required.")));
        }
        return clean;
    }
}
