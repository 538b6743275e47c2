package fr.forge.ressourcerie.collection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection; what it holds is a list beside it. */
@Schema(name = "Collection", description = "A list of resources that an academy or a person made.")
record CollectionView(
        @JsonIgnore long version,

        @Schema(
                description = "Readable name in addresses; it never changes.",
                examples = "fractions-au-cycle-3-k7qm2vxa")
        String slug,

        @Schema(description = "Its title, one line of plain text.", examples = "Fractions au cycle 3")
        String title,

        @Schema(
                description = "What it is, one line of plain text.",
                nullable = true,
                examples = "De quoi manipuler, s'exercer et jouer avec les fractions.")
        String summary,

        @Schema(description = "All that is to say of it, or null.", nullable = true)
        Text description,

        @Schema(description = "Its image, if any.", nullable = true)
        Cover cover,

        @Schema(
                description = "Who finds it.",
                enumeration = {"public", "unlisted", "private"},
                examples = "public")
        String visibility,

        @Schema(description = "The academy whose editors keep it, or null when a person does.", nullable = true)
        ConceptView academy,

        @Schema(
                description = "The person who keeps it; null when an academy does, or when they may not be named.",
                nullable = true)
        ContributorSummary owner,

        @Schema(description = "How many resources it shows.", examples = "12")
        int resourceCount,

        @Schema(description = "When it was made.", examples = "2026-09-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "When its keepers last changed it.", examples = "2026-10-05T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description = "For its keepers, when a curator hides it from all others: since when and why.",
                nullable = true)
        Hidden hidden,

        @Schema(
                description = "For its owner and whom it is offered to: to whom, and since when; null when it is not.",
                nullable = true)
        Handover handover)
        implements Versioned {

    static CollectionView of(
            Collection collection, CollectionSummary summary, Text description, Hidden hidden, Handover handover) {
        return new CollectionView(
                collection.version(),
                summary.slug(),
                summary.title(),
                summary.summary(),
                description,
                summary.cover(),
                summary.visibility(),
                summary.academy(),
                summary.owner(),
                summary.resourceCount(),
                summary.createdAt(),
                summary.updatedAt(),
                hidden,
                handover);
    }

    /** A text in two forms. */
    @Schema(name = "CollectionText", description = "A text in two forms.")
    record Text(
            @Schema(
                    description = "As written, in Markdown.",
                    examples = "Choisies par un groupe de **professeurs des écoles**.")
            String markdown,

            @Schema(
                    description = "As safe HTML: no script, no image, no style.",
                    examples = "<p>Choisies par un groupe de <strong>professeurs des écoles</strong>.</p>")
            String html) {}

    /** A curator's decision. */
    @Schema(name = "CollectionHidden", description = "That a curator hides it.")
    record Hidden(
            @Schema(description = "Since when.", examples = "2026-10-06T10:00:00Z")
            Instant since,

            @Schema(description = "Why.", examples = "Le texte donne l'adresse de quelqu'un.")
            String reason) {}

    /** An offer to another person. */
    @Schema(name = "CollectionHandover", description = "That it is offered to another person.")
    record Handover(
            @Schema(description = "The handle of their account.", examples = "membre-a2b3c4d5e6")
            String to,

            @Schema(description = "Since when; it lapses after some weeks.", examples = "2026-10-06T10:00:00Z")
            Instant since) {}
}
