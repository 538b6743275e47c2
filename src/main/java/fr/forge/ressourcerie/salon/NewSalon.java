package fr.forge.ressourcerie.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A salon to be made known. */
@Schema(name = "NewSalon", description = "A salon to be made known.")
public record NewSalon(
        @NotBlank
        @Size(max = RoomAddress.LONGEST)
        @RoomLink
        @Schema(
                description =
                        "The room: a link of Tchap or of another Matrix client, a `matrix.to` link, a `matrix:` URI, or a"
                                + " room id; percent-encoded or not. Of a link to a message the room is kept. What names a"
                                + " person is refused.",
                examples =
                        "https://tchap.gouv.fr/#/room/!QzXwVrLpNbMkJhGfDs:agent.education.tchap.example?via=agent.education.tchap.example")
        String link,

        @NotNull @Schema(description = "Tchap's sort of room: `forum`, `private` or `external`.", examples = "forum")
        SalonKind kind,

        @Impersonal
        @Size(max = RoomText.NAME)
        @Schema(
                description = "What it is called, one line; needed where no homeserver says it.",
                examples = "MathALÉA, entraide")
        String name,

        @Impersonal
        @Size(max = RoomText.TOPIC)
        @Schema(description = "What is talked about, one line.", examples = "Questions et idées autour de MathALÉA.")
        String topic,

        @Schema(
                description = "Whom to ask for an invitation, by role; `maintainers` when left out. Of no meaning for a"
                        + " forum.",
                examples = "maintainers")
        SalonContact contact,

        @Size(max = 20)
        @Schema(
                description =
                        "Slugs of the resources that it is for, whose maintainers keep it. Without any, which only"
                                + " curators may, it is for the whole community.",
                examples = "[\"mathalea\"]")
        List<@NotNull @Size(max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> resources) {

    public RoomAddress room() {
        return RoomAddress.of(link);
    }

    public SalonFacts facts() {
        return new SalonFacts(kind, contact, RoomText.line(name, RoomText.NAME), RoomText.line(topic, RoomText.TOPIC));
    }
}
