package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal says of the sheet: what is absent stays, {@code null} takes away. */
@Schema(
        name = "ProposedSheetChanges",
        description = "What the resource's sheet would say; what is absent stays, `null` takes away.")
record SheetChanges(
        @Schema(minLength = 1, maxLength = Facts.TITLE_LENGTH, description = "Title.", examples = "Labo des fractions")
        Optional<@Size(min = 1, max = Facts.TITLE_LENGTH) String> title,

        @Schema(
                minLength = 1,
                maxLength = Facts.SUMMARY_LENGTH,
                description = "Short description. A draft may hold a longer one than a submission.",
                examples = "Manipuler des fractions avec des bandes et des disques.")
        Optional<@Size(min = 1, max = Facts.SUMMARY_LENGTH) String> summary,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Kind; a code or URI of the vocabulary `kind`.",
                examples = "application")
        Optional<@Size(min = 1, max = 200) @ConceptOf("kind") String> kind,

        @Schema(
                maxItems = Facts.LIST_LENGTH,
                description = "Levels; codes or URIs of the vocabulary `level`.",
                examples = "[\"cm2\"]")
        Optional<@Size(max = Facts.LIST_LENGTH) List<@Size(min = 1, max = 200) @ConceptOf("level") String>> levels,

        @Schema(
                maxItems = Facts.LIST_LENGTH,
                description = "Disciplines; codes or URIs of the vocabulary `discipline`.",
                examples = "[\"mathematiques\"]")
        Optional<@Size(max = Facts.LIST_LENGTH) List<@Size(min = 1, max = 200) @ConceptOf("discipline") String>>
                disciplines,

        @Schema(
                maxItems = Facts.LIST_LENGTH,
                description = "Audiences; codes or URIs of the vocabulary `audience`.",
                examples = "[\"eleve\"]")
        Optional<@Size(max = Facts.LIST_LENGTH) List<@Size(min = 1, max = 200) @ConceptOf("audience") String>>
                audiences,

        @Schema(maxItems = Facts.LIST_LENGTH, description = "Keywords.", examples = "[\"fractions\"]")
        Optional<@Size(max = Facts.LIST_LENGTH) List<@Size(min = 1, max = 100) @Pattern(regexp = "\\S(.*\\S)?") String>>
                keywords,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Licence; a code, an SPDX identifier or a URI of the vocabulary `licence`.",
                examples = "AGPL-3.0-only")
        Optional<@Size(min = 1, max = 200) @ConceptOf("licence") String> licence,

        @Schema(description = "Where the resource is.") Optional<@Valid Links> links,

        @Schema(description = "How it treats people.") Optional<@Valid ComplianceChanges> compliance) {

    /** Where a proposed resource is. */
    @Schema(name = "ProposedLinksChanges", description = "Where the resource is.")
    record Links(
            @Schema(
                    maxLength = 2000,
                    pattern = "https?://\\S+",
                    description = "Where it is used, by https.",
                    examples = "https://fractions.example/")
            Optional<@Size(max = 2000) @Pattern(regexp = "https?://\\S+") String> access) {}
}
