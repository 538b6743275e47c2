package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the team answers to one of the grid's eligibility questions. */
@Schema(name = "EligibilityAnswer", description = "What the team answers to an eligibility question of the grid.")
record EligibilityAnswer(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "The question, by its key in the grid.", examples = "depot-public")
        String question,

        @NotNull @Schema(description = "True for yes.", examples = "true")
        Boolean answer) {}
