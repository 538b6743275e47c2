package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A copy to be made of a collection. */
@Schema(name = "NewCollectionCopy", description = "What is to be different in the copy; nothing of it is needed.")
record NewCopy(
        @Presentable(min = 1, max = CollectionFacts.TITLE)
        @Schema(
                description = "Its title; that of the original when left out.",
                nullable = true,
                minLength = 1,
                maxLength = CollectionFacts.TITLE,
                examples = "Fractions au cycle 3, dans notre école")
        String title,

        @Schema(description = "Who finds it; `private` when left out.", examples = "private")
        Visibility visibility,

        @Size(min = 1, max = 200)
        @ConceptOf("academy")
        @Schema(
                description =
                        "The academy that it is made for, see `createCollection`; without one it is the caller's own.",
                nullable = true,
                examples = "lille")
        String academy) {

    Visibility seenBy() {
        return visibility == null ? Visibility.PRIVATE : visibility;
    }
}
