package fr.forge.ressourcerie.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The contract as the running service serves it, read once for each service. */
final class Contract {
    private static final Map<Integer, Contract> SERVED = new ConcurrentHashMap<>();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    Contract(JsonNode document) {
        this.document = document;
    }

    static Contract servedOn(int port) {
        return SERVED.computeIfAbsent(port, Contract::fetch);
    }

    private static Contract fetch(int port) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/openapi?format=json"))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new Contract(new ObjectMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** The most literal of the paths that an address fits. */
    Optional<JsonNode> path(String address) {
        return document.path("paths").properties().stream()
                .filter(path -> address.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(
                        path -> path.getKey().chars().filter(c -> c == '{').count()))
                .map(Map.Entry::getValue);
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase() + " " + path.getKey(),
                                method.getKey(),
                                method.getValue()))));
        return all;
    }

    /** What a reference leads to; anything else is itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /**
     * What is wrong with a value, closed: a field that the contract does not know is wrong too.
     *
     * @param trimmed whether fields may be missing because the caller asked for some only
     */
    List<String> faults(JsonNode schema, JsonNode value, boolean trimmed) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components").deepCopy());
        close(root, trimmed);
        return SCHEMAS
                .getSchema(root)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void close(JsonNode node, boolean trimmed) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            if (!object.has("additionalProperties")) {
                object.put("unevaluatedProperties", false);
            }
            if (trimmed) {
                object.remove("required");
            }
        }
        node.forEach(child -> close(child, trimmed));
    }

    /** One operation and how a test's failure names it. */
    record Operation(String name, String method, JsonNode definition) {}
}
