package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource in a collection, as its keeper names it. */
@Schema(name = "NewCollectionEntry", description = "A resource, and what is said of it here.")
public record Entry(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "Slug of the resource, its present one or a former one.", examples = "mathalea")
        String slug,

        @Presentable(min = 1, max = CollectionFacts.NOTE, lines = true)
        @Schema(
                description = "Why it stands here, plain text without e-mail address or Matrix id; null for nothing.",
                nullable = true,
                minLength = 1,
                maxLength = CollectionFacts.NOTE,
                examples = "Pour commencer l'année : les fractions en cinq minutes par jour.")
        String note) {

    public Entry {
        note = CollectionFacts.clean(note);
    }
}
