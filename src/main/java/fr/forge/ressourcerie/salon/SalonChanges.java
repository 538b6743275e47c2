package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.http.Patch;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person changes of a salon, as a merge patch. The room itself never changes: another room is another salon. */
@Schema(
        name = "SalonChanges",
        description = "What is named is set, `null` gives a field back to what the homeserver says, the rest stays.")
public record SalonChanges(
        @Schema(description = "Tchap's sort of room; `null` changes nothing.", examples = "private")
        Optional<SalonKind> kind,

        @Schema(description = "Whom to ask for an invitation; `null` for the maintainers.", examples = "moderators")
        Optional<SalonContact> contact,

        @Schema(
                description = "What it is called, one line.",
                examples = "MathALÉA, entraide",
                maxLength = RoomText.NAME)
        Optional<@Impersonal @Size(max = RoomText.NAME) String> name,

        @Schema(
                description = "What is talked about, one line.",
                examples = "Questions et idées.",
                maxLength = RoomText.TOPIC)
        Optional<@Impersonal @Size(max = RoomText.TOPIC) String> topic) {

    public SalonFacts over(SalonFacts said) {
        return new SalonFacts(
                kind == null ? said.kind() : kind.orElse(said.kind()),
                Patch.over(said.contact(), contact),
                name == null ? said.name() : RoomText.line(name.orElse(null), RoomText.NAME),
                topic == null ? said.topic() : RoomText.line(topic.orElse(null), RoomText.TOPIC));
    }
}
