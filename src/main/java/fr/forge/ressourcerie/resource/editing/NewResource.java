package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.editing.ResourceChanges.LinksChanges;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that is not on the Forge. */
@Schema(name = "NewResource", description = "A resource that is not on the Forge: a title and where it is, at least.")
record NewResource(
        @NotNull
        @Visible
        @Size(max = Facts.TITLE_LENGTH)
        @Schema(description = "Title, one line of plain text.", examples = "Atlas des sons")
        String title,

        @NotNull
        @Visible
        @Size(max = Facts.SUMMARY_LENGTH)
        @Schema(description = "What it is, one line of plain text.", examples = "Écouter les langues du monde.")
        String summary,

        @Visible
        @Size(max = Facts.DESCRIPTION_LENGTH)
        @Schema(description = "The long description, in Markdown.", examples = "Une **carte sonore**.")
        String description,

        @Size(min = 1, max = Forms.CONCEPT_LENGTH)
        @ConceptOf("kind")
        @Schema(description = "Code or URI of the vocabulary `kind`.", examples = "site")
        String kind,

        @Size(max = Facts.LIST_LENGTH)
        @Schema(description = "Codes or URIs of the vocabulary `level`.", examples = "[\"cycle-3\"]")
        List<@NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("level") String> levels,

        @Size(max = Facts.LIST_LENGTH)
        @Schema(description = "Codes or URIs of the vocabulary `discipline`.", examples = "[\"langues-vivantes\"]")
        List<@NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("discipline") String> disciplines,

        @Size(max = Facts.LIST_LENGTH)
        @Schema(description = "Codes or URIs of the vocabulary `audience`.", examples = "[\"eleve\"]")
        List<@NotNull @Size(min = 1, max = Forms.CONCEPT_LENGTH) @ConceptOf("audience") String> audiences,

        @Size(max = Facts.LIST_LENGTH) @Schema(description = "Free words.", examples = "[\"sons\"]")
        List<@NotNull @Visible @Size(max = Forms.KEYWORD_LENGTH) String> keywords,

        @Size(max = Facts.LIST_LENGTH)
        @Schema(description = "Languages it is available in (BCP 47).", examples = "[\"fr\"]")
        List<@NotNull @Size(max = 35) @Pattern(regexp = Forms.LANGUAGE) String> languages,

        @Size(min = 1, max = Forms.CONCEPT_LENGTH)
        @ConceptOf("licence")
        @Schema(
                description = "SPDX identifier of the vocabulary `licence`, or several joined by `OR` or `AND`.",
                examples = "CC-BY-SA-4.0")
        String licence,

        @NotNull @Valid @Schema(description = "Where it is.")
        NewLinks links,

        @Valid @Schema(description = "How it treats people.")
        ComplianceChanges compliance) {

    /** Where it is. */
    @Schema(name = "NewResourceLinks", description = "Where it is, over https.")
    record NewLinks(
            @NotNull
            @Size(max = Forms.URL_LENGTH)
            @Pattern(regexp = Forms.HTTPS)
            @Schema(description = "Where it is used.", examples = "https://atlas-des-sons.example/")
            String access,

            @Size(max = Forms.URL_LENGTH)
            @Pattern(regexp = Forms.HTTPS)
            @Schema(description = "Its documentation.", examples = "https://atlas-des-sons.example/aide")
            String documentation,

            @Valid @Schema(description = "Its image.") ThumbnailChanges thumbnail) {}

    /** The same as a change of a sheet that is empty. */
    ResourceChanges changes() {
        return new ResourceChanges(
                Optional.of(title),
                Optional.of(summary),
                Optional.ofNullable(description),
                Optional.ofNullable(kind),
                Optional.ofNullable(levels),
                Optional.ofNullable(disciplines),
                Optional.ofNullable(audiences),
                Optional.ofNullable(keywords),
                Optional.ofNullable(languages),
                Optional.ofNullable(licence),
                Optional.of(new LinksChanges(
                        Optional.of(links.access),
                        Optional.ofNullable(links.documentation),
                        Optional.ofNullable(links.thumbnail))),
                Optional.ofNullable(compliance));
    }
}
