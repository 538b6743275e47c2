package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resource's sheet would say. */
@Schema(name = "ProposedSheet", description = "What the resource's sheet would say; null where the proposal is silent.")
record ProposedSheetView(
        @Schema(description = "Title.", nullable = true, examples = "Labo des fractions")
        String title,

        @Schema(description = "Short description.", nullable = true, examples = "Manipuler des fractions.")
        String summary,

        @Schema(description = "Kind.", nullable = true) ConceptView kind,

        @Schema(description = "Levels.") List<ConceptView> levels,

        @Schema(description = "Disciplines.") List<ConceptView> disciplines,

        @Schema(description = "Audiences.") List<ConceptView> audiences,

        @Schema(description = "Keywords.", examples = "[\"fractions\"]")
        List<String> keywords,

        @Schema(description = "Licence.", nullable = true) ConceptView licence,

        @Schema(description = "Where the resource is.") Links links,

        @Schema(description = "How it treats people.") Compliance compliance) {

    /** Where a proposed resource is. */
    @Schema(name = "ProposedLinks", description = "Where the resource is.")
    record Links(
            @Schema(description = "Where it is used.", nullable = true, examples = "https://fractions.example/")
            String access) {}

    /** How a proposed resource treats people. */
    @Schema(name = "ProposedCompliance", description = "How the resource treats people.")
    record Compliance(
            @Schema(description = "How much personal data it needs.", nullable = true)
            ConceptView personalData,

            @Schema(description = "Its accessibility statement.")
            Accessibility accessibility,

            @Schema(description = "Its use of artificial intelligence.")
            Ai ai) {

        static Compliance of(ComplianceFacts facts, ConceptView personalData) {
            return new Compliance(
                    personalData,
                    new Accessibility(
                            facts.accessibilityState(),
                            facts.accessibilityRate(),
                            facts.accessibilityAuditedAt(),
                            facts.accessibilityUrl()),
                    new Ai(facts.aiUsed(), facts.aiStatement()));
        }
    }

    /** What an RGAA statement declares. */
    @Schema(name = "ProposedAccessibility", description = "What an RGAA statement declares.")
    record Accessibility(
            @Schema(description = "`full`, `partial` or `none`.", nullable = true, examples = "partial")
            String state,

            @Schema(description = "Percentage of the criteria that are met.", nullable = true, examples = "82")
            Integer rate,

            @Schema(description = "Day of the audit.", nullable = true, examples = "2026-01-15")
            LocalDate auditedAt,

            @Schema(
                    description = "Where the statement is.",
                    nullable = true,
                    examples = "https://fractions.example/accessibilite")
            String statementUrl) {}

    /** What is disclosed of artificial intelligence. */
    @Schema(name = "ProposedAi", description = "What is disclosed of artificial intelligence.")
    record Ai(
            @Schema(description = "Whether it is used.", nullable = true)
            Boolean used,

            @Schema(
                    description = "Which, for what, and with which data.",
                    nullable = true,
                    examples = "Les illustrations ont été produites avec un modèle génératif.")
            String statement) {}
}
