package fr.forge.ressourcerie.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that watches all tests catches what it is there for. */
class EveryAnswerKeepsTheContractTest {
    private static final String DOCUMENT = """
            {"paths": {"/things/{id}": {"get": {"responses": {"200": {
               "headers": {"ETag": {}},
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["name", "note"], "properties": {
                 "name": {"type": "string"},
                 "note": {"anyOf": [{"$ref": "#/components/schemas/Note"}, {"type": "null"}]}}},
               "Note": {"type": "object", "required": ["at"], "properties": {
                 "at": {"type": "string", "format": "date-time"}}}}}}""";
    private static final String RIGHT = "{\"name\":\"a\",\"note\":null}";

    private static List<String> faults(String method, String path, int status, String body, Header... headers) {
        try {
            var contract = new Contract(new ObjectMapper().readTree(DOCUMENT));
            var response = new ResponseBuilder()
                    .setStatusCode(status)
                    .setHeaders(new Headers(headers))
                    .setContentType("application/json;charset=UTF-8")
                    .setBody(body)
                    .build();
            return EveryAnswerKeepsTheContract.faults(
                    contract, method, URI.create(path), response, body.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void caught(String what, List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains(what), faults::toString);
    }

    @Test
    void what_is_documented_passes() {
        assertEquals(List.of(), faults("GET", "/things/1", 200, RIGHT, new Header("ETag", "\"a\"")));
        assertEquals(
                List.of(),
                faults("GET", "/things/1", 200, "{\"name\":\"a\",\"note\":{\"at\":\"2026-01-01T00:00:00Z\"}}"));
        assertEquals(List.of(), faults("GET", "/things/1?fields=name", 200, "{\"name\":\"a\"}"));
    }

    @Test
    void an_undocumented_status_is_caught() {
        caught("status 202 is not documented", faults("GET", "/things/1", 202, RIGHT));
    }

    @Test
    void an_undocumented_header_is_caught() {
        caught("header X-More is not documented", faults("GET", "/things/1", 200, RIGHT, new Header("X-More", "1")));
    }

    @Test
    void an_undocumented_field_is_caught_at_any_depth() {
        caught("'more'", faults("GET", "/things/1", 200, "{\"name\":\"a\",\"note\":null,\"more\":1}"));
        var deep = "{\"name\":\"a\",\"note\":{\"at\":\"2026-01-01T00:00:00Z\",\"more\":1}}";
        assertTrue(faults("GET", "/things/1", 200, deep).stream().anyMatch(fault -> fault.contains("'more'")));
    }

    @Test
    void a_missing_field_is_caught() {
        caught("'note'", faults("GET", "/things/1", 200, "{\"name\":\"a\"}"));
    }

    @Test
    void a_wrong_format_is_caught() {
        assertTrue(faults("GET", "/things/1", 200, "{\"name\":\"a\",\"note\":{\"at\":\"today\"}}").stream()
                .anyMatch(fault -> fault.contains("date-time")));
    }

    @Test
    void an_undocumented_operation_is_caught() {
        caught("no such operation", faults("DELETE", "/things/1", 204, ""));
        caught("no such operation", faults("GET", "/things", 200, RIGHT));
    }

    @Test
    void a_failure_that_is_no_problem_is_caught() {
        caught("no problem", faults("GET", "/nothing", 404, "{}"));
    }
}
