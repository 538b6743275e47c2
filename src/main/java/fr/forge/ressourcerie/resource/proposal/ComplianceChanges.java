package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal says of how the resource treats people. */
@Schema(name = "ProposedComplianceChanges", description = "How the resource treats people.")
record ComplianceChanges(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "How much personal data it needs; a code or URI of the vocabulary `personal-data`.",
                examples = "aucune")
        Optional<@Size(min = 1, max = 200) @ConceptOf("personal-data") String> personalData,

        @Schema(description = "Its accessibility statement.")
        Optional<@Valid Accessibility> accessibility,

        @Schema(description = "Its use of artificial intelligence.")
        Optional<@Valid Ai> ai) {

    /** What an RGAA statement declares. */
    @Schema(name = "ProposedAccessibilityChanges", description = "What an RGAA statement declares.")
    record Accessibility(
            @Schema(
                    pattern = "full|partial|none",
                    description = "Full, partial or no conformity.",
                    examples = "partial")
            Optional<@Pattern(regexp = "full|partial|none") String> state,

            @Schema(
                    minimum = "0",
                    maximum = "100",
                    description = "Percentage of the criteria that are met.",
                    examples = "82")
            Optional<@Min(0) @Max(100) Integer> rate,

            @Schema(description = "Day of the audit.", examples = "2026-01-15")
            Optional<@PastOrPresent LocalDate> auditedAt,

            @Schema(
                    maxLength = 2000,
                    pattern = "https?://\\S+",
                    description = "Where the statement is.",
                    examples = "https://fractions.example/accessibilite")
            Optional<@Size(max = 2000) @Pattern(regexp = "https?://\\S+") String> statementUrl) {}

    /** What is disclosed of artificial intelligence. */
    @Schema(name = "ProposedAiChanges", description = "What is disclosed of artificial intelligence.")
    record Ai(
            @Schema(description = "Whether it had a part in making the resource, or has one in using it.")
            Optional<Boolean> used,

            @Schema(
                    minLength = 1,
                    maxLength = ComplianceFacts.STATEMENT_LENGTH,
                    description = "Which, for what, and with which data; needed when it is used.",
                    examples = "Les illustrations ont été produites avec un modèle génératif.")
            Optional<@Size(min = 1, max = ComplianceFacts.STATEMENT_LENGTH) String> statement) {}
}
