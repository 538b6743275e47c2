package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection as it stands in a list. */
@Schema(name = "CollectionSummary", description = "A collection as it stands in a list.")
record CollectionSummary(
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
        Instant updatedAt) {}
