package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection to be made. */
@Schema(name = "NewCollection", description = "A collection to be made, empty at first.")
record NewCollection(
        @NotNull
        @Presentable(min = 1, max = CollectionFacts.TITLE)
        @Schema(
                description = "Its title, one line. Its slug is made of it once, with some letters that nobody guesses,"
                        + " and never changes.",
                minLength = 1,
                maxLength = CollectionFacts.TITLE,
                examples = "Fractions au cycle 3")
        String title,

        @Presentable(min = 1, max = CollectionFacts.SUMMARY)
        @Schema(
                description = "What it is, one line.",
                nullable = true,
                minLength = 1,
                maxLength = CollectionFacts.SUMMARY,
                examples = "De quoi manipuler, s'exercer et jouer avec les fractions.")
        String summary,

        @Presentable(min = 1, max = CollectionFacts.DESCRIPTION, lines = true)
        @Schema(
                description = "All that is to say of it, in Markdown; markup in HTML is shown as text.",
                nullable = true,
                minLength = 1,
                maxLength = CollectionFacts.DESCRIPTION,
                examples = "Choisies par un groupe de **professeurs des écoles**.")
        String description,

        @Valid @Schema(description = "Its image.", nullable = true)
        Cover cover,

        @Schema(
                description = "`public`: in lists; `unlisted`: for whoever has its address; `private`: for its keepers,"
                        + " which it is when left out.",
                examples = "public")
        Visibility visibility,

        @Size(min = 1, max = 200)
        @ConceptOf("academy")
        @Schema(
                description =
                        "The academy that it is made for, a code or a URI of the vocabulary `academy`, for whoever is"
                                + " an editor there; all its editors keep it. Without one it is the caller's own. It stays so.",
                nullable = true,
                examples = "lille")
        String academy) {

    CollectionFacts facts() {
        return new CollectionFacts(title, summary, description, cover);
    }

    Visibility seenBy() {
        return visibility == null ? Visibility.PRIVATE : visibility;
    }
}
