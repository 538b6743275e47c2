package fr.forge.ressourcerie.resource.salon;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.SalonSummary;
import fr.forge.ressourcerie.salon.VerificationView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A salon with the resources that are talked about in it. */
@Schema(name = "Salon", description = "A Tchap room where resources are talked about.")
record SalonView(
        @JsonIgnore long version,

        @Schema(description = "Identifier here.", examples = "0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f")
        UUID id,

        @Schema(
                description = "The room to Matrix, whatever it is called.",
                examples = "!QzXwVrLpNbMkJhGfDs:agent.education.tchap.example")
        String roomId,

        @Schema(
                description = "The aliases under which it was seen, the latest first.",
                examples = "[\"#mathalea:agent.education.tchap.example\"]")
        List<String> aliases,

        @Schema(description = "What it is called; another one may be called the same.", examples = "MathALÉA, entraide")
        String name,

        @Schema(
                description = "What is talked about.",
                nullable = true,
                examples = "Questions et idées autour de MathALÉA.")
        String topic,

        @Schema(
                description = "Tchap's sort of room: `forum` is listed and open; `private` and `external` are by"
                        + " invitation, and people outside the administration can only be in an `external` one.",
                enumeration = {"forum", "private", "external"},
                examples = "forum")
        String kind,

        @Schema(
                description = "Who may join and how, in words.",
                examples = "Ouvert à toute personne qui a un compte Tchap : suivez le lien, puis rejoignez le salon.")
        String access,

        @Schema(
                description = "Where to join it; null unless it is a forum that is open as far as is known.",
                nullable = true,
                examples =
                        "https://tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.education.tchap.example?via=agent.education.tchap.example")
        String link,

        @Schema(
                description =
                        "The role to ask for an invitation: `maintainers`, `moderators` or `curators`; null where the"
                                + " link is enough.",
                nullable = true,
                examples = "moderators")
        String contact,

        @Schema(description = "What the homeserver said when it was last asked.")
        VerificationView verification,

        @Schema(description = "The resources that it is about, the first twenty; none for the whole community.")
        List<SalonResource> resources,

        @Schema(description = "How many resources it is about.", examples = "1")
        int resourceCount,

        @Schema(description = "When it was made known here.", examples = "2026-02-03T10:11:12Z")
        Instant createdAt,

        @Schema(description = "When somebody last edited it.", examples = "2026-02-03T10:11:12Z")
        Instant updatedAt)
        implements Versioned {

    static final int RESOURCES = 20;

    @Schema(description = "A resource that a salon is about.")
    record SalonResource(
            @Schema(description = "Readable name in addresses.", examples = "mathalea")
            String slug,

            @Schema(description = "Its title.", examples = "MathALÉA")
            String title) {}

    static SalonView of(Salon salon, SalonSummary summary, List<SalonResource> resources, int count) {
        return new SalonView(
                salon.version(),
                summary.id(),
                summary.roomId(),
                summary.aliases(),
                summary.name(),
                summary.topic(),
                summary.kind(),
                summary.access(),
                summary.link(),
                summary.contact(),
                summary.verification(),
                resources,
                count,
                salon.createdAt(),
                salon.updatedAt());
    }
}
