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

        @Schema(
                description = "Whom the labels come from: to be shown where they are shown; null when they are ours.",
                nullable = true)
        AttributionView attribution,

        @Schema(description = "The version in force.") VersionView version,

        @Schema(description = "How many concepts are offered, obsolete ones not counted.", examples = "32")
        int conceptCount) {

    static VocabularyView of(Vocabulary vocabulary, VersionView version, int conceptCount) {
        return new VocabularyView(
                vocabulary.id(),
                vocabulary.label(),
                vocabulary.source(),
                AttributionView.of(vocabulary),
                version,
                conceptCount);
    }

    @Schema(name = "Attribution", description = "Credit due to the author of a list.")
    record AttributionView(
            @Schema(
                    description = "Whom to name.",
                    examples = "ScoLOMFR, ministère de l’éducation nationale et Réseau Canopé")
            String text,

            @Schema(description = "The licence of the list.", nullable = true, examples = "CC BY-SA 3.0 FR")
            String licence,

            @Schema(
                    description = "Where the licence can be read.",
                    nullable = true,
                    examples = "https://creativecommons.org/licenses/by-sa/3.0/fr/")
            String licenceUrl) {

        static AttributionView of(Vocabulary vocabulary) {
            return vocabulary
                    .attribution()
                    .map(text -> new AttributionView(
                            text,
                            vocabulary.licenceLabel().orElse(null),
                            vocabulary.licenceUrl().orElse(null)))
                    .orElse(null);
        }
    }
}
