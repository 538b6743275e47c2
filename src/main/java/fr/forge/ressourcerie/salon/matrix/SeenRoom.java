package fr.forge.ressourcerie.salon.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.forge.ressourcerie.salon.RoomAddress;
import java.util.Optional;

/**
 * A room as a homeserver says it is, believed only in its shape: texts are as they came.
 *
 * @param alias null when it has none, or none that is one
 * @param members null when not told, or told wrongly
 * @param joinable whether anyone may join; null when not told
 */
public record SeenRoom(String roomId, String alias, String name, String topic, Integer members, Boolean joinable) {

    /** Nothing of what is no room: a wrong id, or a space, which is a list of rooms. */
    static Optional<SeenRoom> of(JsonNode json) {
        var id = json.path("room_id").asText("");
        if (!RoomAddress.isRoomId(id) || json.path("room_type").asText("").equals("m.space")) {
            return Optional.empty();
        }
        var alias = json.path("canonical_alias").asText("");
        var members = json.path("num_joined_members");
        var rule = json.path("join_rule");
        return Optional.of(new SeenRoom(
                id,
                RoomAddress.isAlias(alias) ? alias : null,
                json.path("name").textValue(),
                json.path("topic").textValue(),
                members.isInt() && members.intValue() >= 0 ? members.intValue() : null,
                rule.isTextual() ? Boolean.valueOf(rule.textValue().equals("public")) : null));
    }

    public RoomAddress address() {
        return RoomAddress.of(roomId);
    }

    boolean is(String idOrAlias) {
        return idOrAlias.equals(roomId) || idOrAlias.equals(alias);
    }
}
