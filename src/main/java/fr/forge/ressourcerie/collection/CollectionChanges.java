package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a collection, as a merge patch. */
@Schema(
        name = "CollectionChanges",
        description =
                "What is named is set, `null` takes it away, the rest stays. A title and a visibility stay when they"
                        + " are `null`.")
record CollectionChanges(
        @Schema(
                description = "Its title, one line; its slug stays.",
                minLength = 1,
                maxLength = CollectionFacts.TITLE,
                examples = "Fractions au cycle 3")
        Optional<@Presentable(min = 1, max = CollectionFacts.TITLE) String> title,

        @Schema(
                description = "What it is, one line.",
                minLength = 1,
                maxLength = CollectionFacts.SUMMARY,
                examples = "De quoi manipuler, s'exercer et jouer avec les fractions.")
        Optional<@Presentable(min = 1, max = CollectionFacts.SUMMARY) String> summary,

        @Schema(
                description = "All that is to say of it, in Markdown.",
                minLength = 1,
                maxLength = CollectionFacts.DESCRIPTION,
                examples = "Choisies par un groupe de **professeurs des écoles**.")
        Optional<@Presentable(min = 1, max = CollectionFacts.DESCRIPTION, lines = true) String> description,

        @Schema(description = "Its image.") Optional<@Valid CoverChanges> cover,

        @Schema(
                description = "Who finds it.",
                enumeration = {"public", "unlisted", "private"},
                examples = "public")
        Optional<@Size(max = 20) @Pattern(regexp = "public|unlisted|private") String> visibility) {

    CollectionFacts over(CollectionFacts said) {
        return new CollectionFacts(
                title == null ? said.title() : title.orElse(said.title()),
                Patch.over(said.summary(), summary),
                Patch.over(said.description(), description),
                cover == null
                        ? said.cover()
                        : cover.map(changes -> changes.over(said.cover())).orElse(null));
    }

    Visibility over(Visibility seenBy) {
        return visibility == null
                ? seenBy
                : visibility.flatMap(word -> Words.read(Visibility.class, word)).orElse(seenBy);
    }
}
