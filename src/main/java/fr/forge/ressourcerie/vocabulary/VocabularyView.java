package fr.forge.ressourcerie.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vocabulary without its concepts. */
@Schema(name = "Vocabulary", description = "A list of concepts.")
record VocabularyView(
        @Schema(
                description = "Its identifier, which is also the name of the filter that takes its codes.",
                examples = "level")
        String id,

        @Schema(description = "What it lists, in French.", examples = "Niveaux")
        String label,

        @Schema(
                description = "Where its concepts come from.",
                examples = "ScoLOMFR, vocabulaire 022, et deux niveaux locaux")
        String source,

        @Schema(description = "How many concepts are offered, obsolete ones not counted.", examples = "32")
        int conceptCount) {

    static VocabularyView of(Vocabulary vocabulary, int conceptCount) {
        return new VocabularyView(vocabulary.id(), vocabulary.label(), vocabulary.source(), conceptCount);
    }
}
