package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.resource.ResourceSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource in its place in a collection. */
@Schema(name = "CollectionEntry", description = "A resource in its place in a collection.")
record EntryView(
        @Schema(description = "Slug of the resource.", examples = "mathalea")
        String slug,

        @Schema(
                description = "Why it stands here, plain text.",
                nullable = true,
                examples = "Pour commencer l'année : les fractions en cinq minutes par jour.")
        String note,

        @Schema(
                description =
                        "`shown`; or why only the keepers of the collection see that it stands here: `withdrawn` from"
                                + " the Ressourcerie, or `vanished` from the Forge.",
                enumeration = {"shown", "withdrawn", "vanished"},
                examples = "shown")
        String state,

        @Schema(description = "The resource as in a list; null when it is not shown.", nullable = true)
        ResourceSummary resource) {

    static EntryView of(Entries.Placed placed, ResourceSummary resource) {
        var state = placed.shown() ? "shown" : placed.alive() ? "withdrawn" : "vanished";
        return new EntryView(placed.slug(), placed.note(), state, resource);
    }
}
