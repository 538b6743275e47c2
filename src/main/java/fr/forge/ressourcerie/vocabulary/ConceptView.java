package fr.forge.ressourcerie.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concept as it stands in a resource or in a list. */
@Schema(name = "Concept", description = "A concept of a vocabulary.")
public record ConceptView(
        @Schema(description = "Short, stable code that filters take.", examples = "cm2")
        String code,

        @Schema(
                description = "The concept's identifier, ScoLOMFR's where it has one.",
                examples = "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015")
        String uri,

        @Schema(description = "The concept as people read it, in French.", examples = "CM2")
        String label) {

    public static ConceptView of(Concept concept) {
        return new ConceptView(concept.code(), concept.uri(), concept.label());
    }
}
