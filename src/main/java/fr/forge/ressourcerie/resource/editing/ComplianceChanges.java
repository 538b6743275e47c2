package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.resource.AccessibilityState;
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

/** What to change of how a resource treats people. */
@Schema(name = "ResourceComplianceChanges", description = "How it treats people; `null` takes a value away.")
record ComplianceChanges(
        @Schema(
                description = "Code or URI of the vocabulary `personal-data`.",
                examples = "aucune",
                maxLength = Forms.CONCEPT_LENGTH)
        Optional<@Size(max = Forms.CONCEPT_LENGTH) @ConceptOf("personal-data") String> personalData,

        @Schema(description = "Its accessibility statement.")
        Optional<@Valid AccessibilityChanges> accessibility,

        @Schema(description = "The part of artificial intelligence.")
        Optional<@Valid AiChanges> ai) {

    /** What to change of an accessibility statement. */
    @Schema(name = "ResourceAccessibilityChanges", description = "An accessibility statement (RGAA).")
    record AccessibilityChanges(
            @Schema(description = "How far it conforms.") Optional<AccessibilityState> state,

            @Schema(
                    description = "Percentage of the criteria that are met.",
                    examples = "82",
                    minimum = "0",
                    maximum = "100")
            Optional<@Min(0) @Max(100) Integer> rate,

            @Schema(description = "Day of the audit, not in the future.", examples = "2026-03-02")
            Optional<@PastOrPresent LocalDate> auditedAt,

            @Schema(
                    description = "Where the statement is.",
                    examples = "https://coopmaths.fr/alea/accessibilite",
                    maxLength = Forms.URL_LENGTH,
                    pattern = Forms.HTTPS)
            Optional<@Size(max = Forms.URL_LENGTH) @Pattern(regexp = Forms.HTTPS) String> statementUrl) {}

    /** What to change of the part of artificial intelligence. */
    @Schema(name = "ResourceAiChanges", description = "The part of artificial intelligence.")
    record AiChanges(
            @Schema(description = "Whether it had a part in making it, or has one in using it.", examples = "true")
            Optional<Boolean> used,

            @Schema(
                    description = "What part.",
                    examples = "Les illustrations ont été générées, puis retouchées.",
                    maxLength = ComplianceFacts.STATEMENT_LENGTH)
            Optional<@Visible @Size(max = ComplianceFacts.STATEMENT_LENGTH) String> statement) {}
}
