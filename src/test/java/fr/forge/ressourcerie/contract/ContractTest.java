package fr.forge.ressourcerie.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that every operation and every schema of the contract follows; a failure names the culprits. */
@QuarkusTest
class ContractTest {
    private static final List<String> BOUNDS = List.of("enum", "const", "format", "maxLength", "maximum");

    private final List<String> culprits = new ArrayList<>();
    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.servedOn(RestAssured.port);
    }

    private void none() {
        assertEquals("", String.join("\n", culprits));
    }

    private void blame(boolean guilty, String culprit) {
        if (guilty) {
            culprits.add(culprit);
        }
    }

    private static boolean blank(JsonNode owner, String field) {
        return owner.path(field).asText().isBlank();
    }

    @Test
    void every_operation_is_named_tagged_and_described() {
        var names = new HashSet<String>();
        for (var operation : contract.operations()) {
            var id = operation.definition().path("operationId").asText();
            blame(!id.matches("[a-z]+([A-Z][a-zA-Z]*)?"), operation.name() + ": operationId \"" + id + "\"");
            blame(!names.add(id), operation.name() + ": operationId \"" + id + "\" twice");
            blame(operation.definition().path("tags").size() != 1, operation.name() + ": not exactly one tag");
            blame(blank(operation.definition(), "summary"), operation.name() + ": no summary");
            blame(
                    operation.definition().path("description").asText().lines().count() < 2,
                    operation.name() + ": no description of its own");
        }
        none();
    }

    @Test
    void every_tag_is_described() {
        var known = new HashSet<String>();
        contract.document().path("tags").forEach(tag -> {
            known.add(tag.path("name").asText());
            blame(blank(tag, "description"), "tag " + tag.path("name"));
        });
        contract.operations()
                .forEach(operation -> operation
                        .definition()
                        .path("tags")
                        .forEach(tag ->
                                blame(!known.contains(tag.asText()), operation.name() + ": unknown tag " + tag)));
        none();
    }

    @Test
    void every_failure_is_a_problem_and_every_success_says_what_it_holds() {
        for (var operation : contract.operations()) {
            operation.definition().path("responses").properties().forEach(entry -> {
                var name = operation.name() + " " + entry.getKey();
                var answer = contract.resolve(entry.getValue());
                blame(blank(answer, "description"), name + ": no description");
                if (entry.getKey().matches("[45]..")) {
                    var schema = answer.at("/content/application~1problem+json/schema/$ref");
                    blame(!schema.asText().equals("#/components/schemas/Problem"), name + ": not a Problem");
                } else if (entry.getKey().matches("20[01]")) {
                    blame(answer.path("content").isEmpty(), name + ": no content");
                }
            });
        }
        none();
    }

    @Test
    void every_parameter_is_described_and_bounded() {
        for (var operation : contract.operations()) {
            operation.definition().path("parameters").forEach(each -> {
                var parameter = contract.resolve(each);
                var name = operation.name() + ": parameter "
                        + parameter.path("name").asText();
                blame(blank(parameter, "description"), name + " has no description");
                blame(!bounded(contract.resolve(parameter.path("schema"))), name + " is not bounded");
            });
        }
        none();
    }

    private boolean bounded(JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            return schema.has("maxItems") && bounded(contract.resolve(schema.path("items")));
        }
        var number = List.of("integer", "number").contains(schema.path("type").asText());
        return schema.path("type").asText().equals("boolean")
                || (number
                        ? schema.has("maximum") && schema.has("minimum")
                        : BOUNDS.stream().anyMatch(schema::has));
    }

    @Test
    void every_property_is_described() {
        schemas()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> blame(
                                blank(property.getValue(), "description"), schema.getKey() + "." + property.getKey())));
        none();
    }

    @Test
    void every_example_is_valid() {
        schemas()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> examples(
                                schema.getKey() + "." + property.getKey(), property.getValue(), property.getValue())));
        for (var operation : contract.operations()) {
            operation.definition().path("parameters").forEach(each -> {
                var parameter = contract.resolve(each);
                examples(operation.name() + " " + parameter.path("name"), parameter.path("schema"), parameter);
            });
            operation
                    .definition()
                    .at("/requestBody/content")
                    .properties()
                    .forEach(media -> examples(
                            operation.name() + " body", media.getValue().path("schema"), media.getValue()));
            operation
                    .definition()
                    .path("responses")
                    .properties()
                    .forEach(answer -> contract.resolve(answer.getValue())
                            .path("content")
                            .properties()
                            .forEach(media -> examples(
                                    operation.name() + " " + answer.getKey(),
                                    media.getValue().path("schema"),
                                    media.getValue())));
        }
        none();
    }

    private void examples(String name, JsonNode schema, JsonNode owner) {
        var all = new ArrayList<JsonNode>();
        if (owner.has("example")) {
            all.add(owner.get("example"));
        }
        owner.path("examples").forEach(example -> all.add(example.has("value") ? example.get("value") : example));
        all.forEach(example -> contract.faults(schema, example, false)
                .forEach(fault -> blame(true, name + ": " + example + " " + fault)));
    }

    private List<Map.Entry<String, JsonNode>> schemas() {
        return List.copyOf(contract.document().at("/components/schemas").properties());
    }
}
