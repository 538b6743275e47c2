package fr.forge.ressourcerie.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concept with its place among the others, for those who build a choice list. */
@Schema(description = "A concept with its relations.")
record ConceptSheet(
        @Schema(description = "Short, stable code that filters take.", examples = "cm2")
        String code,

        @Schema(
                description = "The concept's identifier, ScoLOMFR's where it has one.",
                examples = "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015")
        String uri,

        @Schema(description = "The concept as people read it, in French.", examples = "CM2")
        String label,

        @Schema(
                description = "Its identifier in the field's own register, such as the SPDX identifier of a licence.",
                nullable = true,
                examples = "AGPL-3.0-only")
        String notation,

        @Schema(description = "Code of the wider concept, if any.", nullable = true, examples = "elementaire")
        String broader,

        @Schema(
                description = "Codes of related concepts; a filter on one finds the others.",
                examples = "[\"cycle-3\"]")
        List<String> related,

        @Schema(
                description = "Other words for it: abbreviations, longer forms, former names.",
                examples = "[\"cours moyen 2\"]")
        List<String> alternatives,

        @Schema(description = "Whether the concept is only recognised, no longer offered.")
        boolean obsolete,

        @Schema(
                description = "With `form=tree`, the narrower concepts, each with its own; null in the flat list.",
                nullable = true)
        List<ConceptSheet> children) {

    static ConceptSheet of(
            Concept concept, List<String> related, List<String> alternatives, List<ConceptSheet> children) {
        return new ConceptSheet(
                concept.code(),
                concept.uri(),
                concept.label(),
                concept.notation().orElse(null),
                concept.broader().orElse(null),
                related,
                alternatives,
                concept.obsolete(),
                children);
    }
}
