package fr.forge.ressourcerie.educommun.application.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a team answers to a criterion, or that it does not yet. */
@Schema(name = "SelfAnswer", description = "What a team answers to a criterion, or that it does not yet.")
record SelfAnswerView(
        @JsonIgnore long version,

        @Schema(description = "The axis, by its key in the grid.", examples = "juridique")
        String axis,

        @Schema(description = "The criterion, by its key in the grid.", examples = "licences")
        String criterion,

        @Schema(description = "Its title.", examples = "Licences libres")
        String title,

        @Schema(description = "The level reached; null while there is no answer.", nullable = true, examples = "2")
        Integer level,

        @Schema(description = "Why, or null.", nullable = true, examples = "Tous les dépôts portent leur licence.")
        String comment,

        @Schema(description = "What shows it.") List<EvidenceLink> evidence,

        @Schema(
                description = "The version of the grid that the answer was given to; null while there is none.",
                nullable = true,
                examples = "1")
        Integer grid,

        @Schema(
                description = "Whether it counts: given to the grid in force, with the evidence that it requires.",
                examples = "true")
        boolean counts,

        @Schema(
                description = "When it was saved; null while there is none.",
                nullable = true,
                examples = "2026-06-01T08:00:00Z")
        Instant updatedAt)
        implements Versioned {

    static SelfAnswerView of(Grid.Axis axis, Grid.Criterion criterion, SelfAnswer answer, int gridInForce) {
        return answer == null
                ? new SelfAnswerView(
                        0, axis.key(), criterion.key(), criterion.title(), null, null, List.of(), null, false, null)
                : new SelfAnswerView(
                        answer.version(),
                        axis.key(),
                        criterion.key(),
                        criterion.title(),
                        answer.level(),
                        answer.comment(),
                        answer.evidence(),
                        answer.grid(),
                        SelfAnswers.lack(criterion, answer, gridInForce) == null,
                        answer.updatedAt());
    }
}
