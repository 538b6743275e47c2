package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person changes of a sheet, as a merge patch: {@code null} gives a field back to what the sources say. */
@Schema(
        name = "ResourceChanges",
        description = "Editorial values of a sheet: what is named is set, `null` gives the field back to its harvested"
                + " value, the rest stays. Texts lose control characters and marks of writing direction.")
record ResourceChanges(
        @Schema(description = "Title, one line of plain text.", examples = "MathALÉA", maxLength = Facts.TITLE_LENGTH)
        Optional<@Visible @Size(max = Facts.TITLE_LENGTH) String> title,

        @Schema(
                description = "What it is, one line of plain text.",
                examples = "Exercices de mathématiques à données aléatoires.",
                maxLength = Facts.SUMMARY_LENGTH)
        Optional<@Visible @Size(max = Facts.SUMMARY_LENGTH) String> summary,

        @Schema(
                description = "The long description, in Markdown; markup in HTML is shown as text.",
                examples = "Un **exerciseur** libre.",
                maxLength = Facts.DESCRIPTION_LENGTH)
        Optional<@Visible @Size(max = Facts.DESCRIPTION_LENGTH) String> description,

        @Schema(
                description = "Code or URI of the vocabulary `kind`.",
                examples = "application",
                maxLength = Forms.CONCEPT_LENGTH)
        Optional<@Size(max = Forms.CONCEPT_LENGTH) @ConceptOf("kind") String> kind,

        @Schema(
                description = "Codes or URIs of the vocabulary `level`.",
                examples = "[\"cm2\", \"6e\"]",
                maxItems = Facts.LIST_LENGTH)
        Optional<
                        @Size(max = Facts.LIST_LENGTH) List<
                                @NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("level") String>>
                levels,

        @Schema(
                description = "Codes or URIs of the vocabulary `discipline`.",
                examples = "[\"mathematiques\"]",
                maxItems = Facts.LIST_LENGTH)
        Optional<
                        @Size(max = Facts.LIST_LENGTH) List<
                                @NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("discipline") String>>
                disciplines,

        @Schema(
                description = "Codes or URIs of the vocabulary `audience`.",
                examples = "[\"eleve\"]",
                maxItems = Facts.LIST_LENGTH)
        Optional<
                        @Size(max = Facts.LIST_LENGTH) List<
                                @NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("audience") String>>
                audiences,

        @Schema(description = "Free words.", examples = "[\"fractions\"]", maxItems = Facts.LIST_LENGTH)
        Optional<@Size(max = Facts.LIST_LENGTH) List<@NotNull @Visible @Size(max = Forms.KEYWORD_LENGTH) String>>
                keywords,

        @Schema(
                description = "Languages it is available in (BCP 47).",
                examples = "[\"fr\"]",
                maxItems = Facts.LIST_LENGTH)
        Optional<@Size(max = Facts.LIST_LENGTH) List<@NotNull @Size(max = 35) @Pattern(regexp = Forms.LANGUAGE) String>>
                languages,

        @Schema(
                description = "SPDX identifier of the vocabulary `licence`, or several joined by `OR` or `AND`.",
                examples = "AGPL-3.0-only",
                maxLength = Forms.CONCEPT_LENGTH)
        Optional<@Size(max = Forms.CONCEPT_LENGTH) @ConceptOf("licence") String> licence,

        @Schema(description = "Where it is.") Optional<@Valid LinksChanges> links,

        @Schema(description = "How it treats people.") Optional<@Valid ComplianceChanges> compliance) {

    /** Where it is. */
    @Schema(name = "ResourceLinksChanges", description = "Addresses over https; `null` gives one back.")
    record LinksChanges(
            @Schema(
                    description = "Where it is used.",
                    examples = "https://coopmaths.fr/alea/",
                    maxLength = Forms.URL_LENGTH,
                    pattern = Forms.HTTPS)
            Optional<@Size(max = Forms.URL_LENGTH) @Pattern(regexp = Forms.HTTPS) String> access,

            @Schema(
                    description = "Its documentation.",
                    examples = "https://coopmaths.fr/alea/aide",
                    maxLength = Forms.URL_LENGTH,
                    pattern = Forms.HTTPS)
            Optional<@Size(max = Forms.URL_LENGTH) @Pattern(regexp = Forms.HTTPS) String> documentation,

            @Schema(description = "Its image.") Optional<@Valid ThumbnailChanges> thumbnail) {}
}
