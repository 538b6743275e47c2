package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.http.Words;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A salon as it stands beside what it is about. */
@Schema(description = "A salon as it stands beside what it is about.")
public record SalonSummary(
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
                description = "Tchap's sort of room.",
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
        VerificationView verification) {

    static SalonSummary of(Salon salon, String client) {
        var access = Access.of(salon, client);
        return new SalonSummary(
                salon.id(),
                salon.roomId(),
                salon.aliases(),
                salon.name(),
                salon.topic(),
                Words.of(salon.kind()),
                access.words(),
                access.link(),
                access.link() != null ? null : Words.of(salon.contact()),
                VerificationView.of(salon));
    }

    /** A place where improvements may be suggested to whoever is there. */
    public boolean open() {
        return link != null && !verification.state().equals(VerificationView.NOT_SEEN);
    }
}
