package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The members of a project of the {@link FakeForge}. */
public final class FakeMembers {
    private final Map<String, JsonNode> members = new ConcurrentSkipListMap<>();

    /** With a level: 10 is a guest, 30 a developer, 50 an owner. Their number on the Forge follows from their username. */
    void add(String username, int level) {
        members.put(
                username,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", 1 + Math.abs(username.hashCode() % 1_000_000))
                        .put("username", username)
                        .put("name", username)
                        .put("state", "active")
                        .put("access_level", level));
    }

    public void remove(String username) {
        members.remove(username);
    }

    /** Says something else of a member. */
    public FakeMembers change(String username, String field, JsonNode value) {
        ((ObjectNode) members.get(username)).set(field, value);
        return this;
    }

    public FakeMembers change(String username, String field, String value) {
        return change(username, field, JsonNodeFactory.instance.textNode(value));
    }

    /** Lists that among the members, whatever it is. */
    public void list(String key, JsonNode entry) {
        members.put(key, entry);
    }

    public long number(String username) {
        return members.get(username).path("id").asLong();
    }

    /** GitLab's JSON of each member, with their level or as its list of users tells them. */
    List<JsonNode> json(boolean withLevels) {
        var listed = new ArrayList<JsonNode>();
        members.values().forEach(member -> {
            JsonNode entry = member.deepCopy();
            listed.add(withLevels ? entry : ((ObjectNode) entry).without("access_level"));
        });
        return listed;
    }
}
