package fr.forge.ressourcerie.resource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a search found its words in a resource. */
@Schema(
        name = "ResourceHighlight",
        description =
                "Where the words were found, as HTML that holds no element but `<mark>`; null where they were not.")
public record HighlightView(
        @Schema(description = "The whole title.", nullable = true, examples = "Labo des <mark>fractions</mark>")
        String title,

        @Schema(
                description = "The whole summary.",
                nullable = true,
                examples = "Comparer, simplifier et additionner des <mark>fractions</mark>.")
        String summary,

        @Schema(
                description = "Parts of the description, joined by “ … ”.",
                nullable = true,
                examples =
                        "manipuler des <mark>fractions</mark> avec des bandes … une <mark>fraction</mark> simplifiée")
        String description) {}
