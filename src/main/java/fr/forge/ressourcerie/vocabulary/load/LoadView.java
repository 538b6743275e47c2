package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.VersionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a load does, or would do. */
@Schema(name = "VocabularyLoad", description = "What a load changes in a vocabulary.")
record LoadView(
        @Schema(description = "The version that is now in force, or would be.")
        VersionView version,

        @Schema(description = "Whether the file says what is known already: no version is made then.")
        boolean unchanged,

        @Schema(description = "Whether concepts that stay change places.")
        boolean reordered,

        @Schema(description = "Concepts that were not known, with the code that they get.")
        List<ConceptView> added,

        @Schema(description = "Known concepts that the file says otherwise.")
        List<ChangeView> changed,

        @Schema(description = "Concepts that become obsolete: still recognised and shown, no longer offered.")
        List<ConceptView> deprecated,

        @Schema(description = "Obsolete concepts that are offered again.")
        List<ConceptView> revived,

        @Schema(description = "Concepts among the deprecated that are in use, with how many things keep them.")
        List<OrphanView> orphaned,

        @Schema(description = "What could not be taken as it stands in the file, two hundred at most.")
        List<NoticeView> notices) {

    @Schema(name = "ConceptChange", description = "A known concept that the file says otherwise.")
    record ChangeView(
            @Schema(description = "Its code, which stays.", examples = "cm2")
            String code,

            @Schema(
                    description = "Its URI, which stays.",
                    examples = "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015")
            String uri,

            @Schema(description = "The fields that move.") List<FieldChange> fields) {}

    @Schema(name = "ConceptFieldChange", description = "A field of a concept that moves.")
    record FieldChange(
            @Schema(
                    description = "Which field.",
                    enumeration = {"label", "notation", "broader", "related", "alternatives"},
                    examples = "label")
            String field,

            @Schema(
                    description = "What it holds now; several values joined by bars; null for nothing.",
                    nullable = true,
                    examples = "CM2")
            String from,

            @Schema(
                    description = "What it will hold; several values joined by bars; null for nothing.",
                    nullable = true,
                    examples = "cours moyen 2")
            String to) {}

    @Schema(name = "OrphanedConcept", description = "A concept in use that is no longer offered.")
    record OrphanView(
            @Schema(description = "The concept.") ConceptView concept,

            @Schema(description = "How many resources keep it.", examples = "12")
            long uses) {}

    @Schema(name = "LoadNotice", description = "Something in the file that could not be taken as it stands.")
    record NoticeView(
            @Schema(description = "The line of the file.", examples = "12")
            int line,

            @Schema(
                    description = "`broader-became-related`: a second wider concept is kept as a related one;"
                            + " `reference-left-out`: it leads to what is no concept of this list;"
                            + " `unknown-status`: read as current.",
                    examples = "broader-became-related")
            String code,

            @Schema(description = "The concept or the word that it is about.", examples = "https://example.org/voc/12")
            String about) {}
}
