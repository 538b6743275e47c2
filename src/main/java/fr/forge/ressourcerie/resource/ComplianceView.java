package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a resource treats people, as its makers or a curator declare it. */
@Schema(name = "ResourceCompliance", description = "How it treats people, as declared; null where nobody said.")
public record ComplianceView(
        @Schema(
                description = "How much personal data it handles, a concept of the vocabulary `personal-data`.",
                nullable = true)
        ConceptView personalData,

        @Schema(description = "Its accessibility statement.")
        Accessibility accessibility,

        @Schema(description = "The part of artificial intelligence.")
        Ai ai) {

    static ComplianceView of(Resource r, ConceptView personalData) {
        return new ComplianceView(
                personalData,
                new Accessibility(
                        state(r.accessibilityState()),
                        r.accessibilityRate(),
                        r.accessibilityAuditedAt(),
                        r.accessibilityUrl()),
                new Ai(r.aiUsed(), r.aiStatement()));
    }

    private static AccessibilityState state(String word) {
        return word == null ? null : Words.read(AccessibilityState.class, word).orElseThrow();
    }

    @Schema(name = "ResourceAccessibility", description = "An accessibility statement (RGAA).")
    public record Accessibility(
            @Schema(description = "How far it conforms.", nullable = true)
            AccessibilityState state,

            @Schema(description = "Percentage of the criteria that are met.", nullable = true, examples = "82")
            Integer rate,

            @Schema(description = "Day of the audit.", nullable = true, examples = "2026-03-02")
            LocalDate auditedAt,

            @Schema(
                    description = "Where the statement is.",
                    nullable = true,
                    examples = "https://coopmaths.fr/alea/accessibilite")
            String statementUrl) {}

    @Schema(name = "ResourceAi", description = "The part of artificial intelligence.")
    public record Ai(
            @Schema(
                    description = "Whether artificial intelligence had a part in making it, or has one in using it.",
                    nullable = true)
            Boolean used,

            @Schema(
                    description = "What part.",
                    nullable = true,
                    examples = "Les illustrations ont été générées, puis retouchées.")
            String statement) {}
}
