package fr.forge.ressourcerie.resource.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A curator's answer to a proposal. */
@Schema(name = "NewProposalDecision", description = "A curator's answer to a proposal.")
record NewDecision(
        @NotNull @Schema(description = "What is decided.", examples = "changes-requested")
        Decision state,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Why, or what has to change; the maintainers read it.",
                examples = "Le résumé doit dire à quel niveau l'activité s'adresse.")
        String reason,

        @Valid
        @Schema(
                description = "When the community tries it, for `in-test` only; from today, for 15 days, when absent.",
                nullable = true)
        TestPeriod test) {}
