package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.resource.salon.SalonView.SalonResource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room of the directory that may be about a resource. */
@Schema(name = "SalonProposal", description = "A room of the public directory that may be about a resource.")
record SalonProposalView(
        @Schema(description = "Identifier of the proposal.", examples = "0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f")
        UUID id,

        @Schema(description = "The room.", examples = "!QzXwVrLpNbMkJhGfDs:agent.education.tchap.example")
        String roomId,

        @Schema(description = "What the directory calls it.", examples = "MathALÉA, entraide")
        String name,

        @Schema(description = "Its topic.", nullable = true, examples = "Questions et idées autour de MathALÉA.")
        String topic,

        @Schema(description = "How many are in it, or null when not told.", nullable = true, examples = "142")
        Integer members,

        @Schema(description = "The resource that it may be about.")
        SalonResource resource,

        @Schema(
                description = "Why: the resource's title in the room's `name`, or its `link` in the room's topic.",
                enumeration = {"name", "link"},
                examples = "name")
        String because,

        @Schema(
                description = "Where it stands.",
                enumeration = {"proposed", "confirmed", "dismissed"},
                examples = "proposed")
        String state,

        @Schema(description = "When it was first found.", examples = "2026-06-01T00:00:00Z")
        Instant foundAt) {}
