package fr.forge.ressourcerie.http.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.forge.ressourcerie.http.Page;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The bytes of an answer, written once: their hash names them, and they are what is sent. */
@Singleton
public class Body {
    private final ObjectMapper json;

    Body(ObjectMapper json) {
        this.json = json;
    }

    /** Nothing for what is streamed, which has no bytes yet. */
    public Optional<byte[]> of(Object entity, Set<String> fields) {
        try {
            if (entity instanceof Record record) {
                return Optional.of(
                        fields.isEmpty()
                                ? json.writeValueAsBytes(record)
                                : json.writeValueAsBytes(trim(record, fields)));
            }
            if (entity instanceof String text) {
                return Optional.of(text.getBytes(StandardCharsets.UTF_8));
            }
            return entity instanceof byte[] bytes ? Optional.of(bytes) : Optional.empty();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }

    private JsonNode trim(Record record, Set<String> fields) {
        JsonNode tree = json.valueToTree(record);
        var things = record instanceof Page<?>
                ? tree.path("items")
                : json.createArrayNode().add(tree);
        things.forEach(thing -> ((ObjectNode) thing).retain(fields));
        return tree;
    }
}
