package fr.forge.ressourcerie.problem;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.RawRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure is said alike, in the caller's language, with what to do and nothing of the inside. */
@QuarkusTest
class ProblemTest {
    private static final String PROBES = "/api/v1/probes";

    @Test
    void an_unknown_path_is_a_problem_with_every_member() {
        anonymous()
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "fr")
                .header("Cache-Control", "no-store")
                .header("Vary", containsString("Accept-Language"))
                .body("type", equalTo("http://localhost:8081/problems/unknown-path"))
                .body("code", equalTo("unknown-path"))
                .body("title", equalTo("Adresse inconnue"))
                .body("status", equalTo(404))
                .body("detail", containsString("/q/openapi"))
                .body("instance", equalTo("/api/v1/nothing"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("errors.size()", equalTo(0));
    }

    @Test
    void an_unknown_path_outside_the_api_is_the_same_problem() {
        anonymous().get("/nothing").then().statusCode(404).body("code", equalTo("unknown-path"));
        anonymous().get("/q/nothing").then().statusCode(404).body("code", equalTo("unknown-path"));
    }

    @Test
    void the_trace_of_the_caller_is_continued() {
        anonymous()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/nothing")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "fr|fr",
                "en-GB,en;q=0.9|en",
                "de|fr",
                "de,en;q=0.5|en",
                "en;q=0.4,fr;q=0.9|fr",
                "fr;q=0.4,en;q=0.9|en",
                "en;q=0|fr",
                "*|fr",
                "';;;q=x'|fr"
            })
    void the_language_is_the_preferred_one_of_two(String accept, String language) {
        anonymous()
                .header("Accept-Language", accept)
                .get("/api/v1/nothing")
                .then()
                .header("Content-Language", language)
                .body("title", equalTo(language.equals("en") ? "Unknown address" : "Adresse inconnue"));
    }

    @Test
    void another_method_than_those_that_exist_is_told_which_do() {
        anonymous()
                .patch(PROBES)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void an_address_that_shares_its_beginning_with_others_tells_its_own_methods() {
        var marks = PROBES + "/" + java.util.UUID.randomUUID() + "/marks";
        anonymous()
                .delete(marks)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("code", equalTo("method-not-allowed"));
        anonymous().options(marks).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        anonymous().options(PROBES).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        anonymous().options("/api/v1/nothing").then().statusCode(404).body("code", equalTo("unknown-path"));
    }

    @Test
    void head_works_wherever_get_does() {
        var length = anonymous().get(PROBES).then().statusCode(200).extract().header("Content-Length");
        anonymous().head(PROBES).then().statusCode(200).header("Content-Length", length);
    }

    @Test
    void a_format_that_does_not_exist_is_refused() {
        anonymous()
                .accept("text/csv")
                .get(PROBES)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void an_unexpected_failure_says_nothing_of_the_inside() {
        anonymous()
                .get(PROBES + "/failure")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body(not(containsString("camille")))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_database_that_does_not_answer_makes_the_service_unavailable() {
        anonymous()
                .get(PROBES + "/outage")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("unavailable"));
    }

    @Nested
    class About_the_caller {
        @Test
        void without_a_token_a_closed_operation_asks_for_one() {
            anonymous()
                    .get(PROBES + "/secret")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
        }

        @Test
        void a_token_that_is_over_is_refused_like_none() {
            anonymous()
                    .auth()
                    .oauth2(camille().tokens().expired().sign())
                    .get(PROBES + "/secret")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                    .body("code", equalTo("unauthenticated"));
        }

        @Test
        void a_person_without_the_role_is_refused() {
            camille().request().get(PROBES + "/secret").then().statusCode(403).body("code", equalTo("forbidden"));
        }

        @Test
        void a_person_with_the_role_comes_in() {
            admin().request().get(PROBES + "/secret").then().statusCode(200);
        }
    }

    @Nested
    class About_the_body {
        @Test
        void every_fault_is_named_at_once() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(
                            "{\"title\":\"\",\"colour\":\"pink\",\"weight\":11,\"size\":{\"a\":1},\"keywords\":[\"a\",2]}")
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("errors.pointer", contains("/colour", "/keywords/1", "/size", "/title", "/weight"))
                    .body("errors.parameter", hasItems(nullValue()))
                    .body("errors.find { it.pointer == '/colour' }.detail", containsString("red, dark-blue"))
                    .body("errors.find { it.pointer == '/size' }.code", equalTo("unknown-field"));
        }

        @Test
        void broken_bounds_are_named_at_once() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body("{\"title\":\" \",\"weight\":11,\"keywords\":[\"a\",\"" + "b".repeat(21) + "\"]}")
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/colour", "/keywords/1", "/title", "/weight")))
                    .body("errors.find { it.pointer == '/weight' }.detail", equalTo("Au plus 10."));
        }

        @Test
        void a_broken_json_is_located_and_not_repeated() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body("{\"title\": secret}")
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unreadable-body"))
                    .body("detail", containsString("ligne 1"))
                    .body(not(containsString("secret")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\":\"a\\u0000b\",\"colour\":\"red\"}|invalid-input",
                    "{\"title\":\"a\\ud800b\",\"colour\":\"red\"}|invalid-input",
                    "{\"title\":1,\"colour\":\"red\"}|invalid-input",
                    "{\"title\":\"a\",\"colour\":\"red\",\"weight\":\"3\"}|invalid-input",
                    "{\"title\":\"a\",\"colour\":\"red\",\"weight\":3.5}|invalid-input",
                    "{\"title\":\"a\",\"colour\":\"RED\"}|invalid-input",
                    "{\"title\":\"a\",\"colour\":0}|invalid-input",
                    "{\"title\":\"a\",\"title\":\"b\",\"colour\":\"red\"}|unreadable-body",
                    "{\"title\":\"a\",\"colour\":\"red\"} {}|unreadable-body",
                    "[]|invalid-input",
                    "3|invalid-input",
                    "null|invalid-input",
                    "{|unreadable-body",
                    "{\"title\":\"a\",\"colour\":\"red\",\"keywords\":\"a\"}|invalid-input"
                })
        void what_the_contract_does_not_promise_is_refused(String body, String code) {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo(code))
                    .body(not(containsString("fr.forge")));
        }

        @Test
        void no_body_is_a_fault() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("required"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-", "json", "/", "{}"})
        void a_content_type_that_is_none_is_refused(String type) {
            var answer = RawRequest.send("POST /api/v1/harvests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");
            assertTrue(answer.startsWith("HTTP/1.1 415"), answer);
            assertTrue(answer.contains("unsupported-media-type"), answer);
        }

        @Test
        void another_content_type_is_refused() {
            anonymous()
                    .contentType("text/plain")
                    .body("{}")
                    .post(PROBES)
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("unsupported-media-type"));
        }

        @Test
        void a_body_beyond_the_limit_is_refused() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body("{\"title\":\"" + "a".repeat(1_100_000) + "\"}")
                    .post(PROBES)
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("code", equalTo("too-large"));
        }

        @Test
        void a_body_sent_in_chunks_is_limited_too() {
            var chunk = "{\"title\":\"" + "a".repeat(1_100_000) + "\"}";
            var answer = RawRequest.send("POST /api/v1/probes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("too-large"), answer);
        }

        @Test
        void a_body_nested_without_end_is_refused() {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body("{\"title\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                    .post(PROBES)
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class About_the_language {
        @ParameterizedTest
        @ValueSource(strings = {"-", "--", ";", ",", "*-", "q=1", "fr;q=x"})
        void one_that_cannot_be_read_counts_as_none(String language) {
            anonymous()
                    .header("Accept-Language", language)
                    .get(PROBES + "?limit=0")
                    .then()
                    .statusCode(400)
                    .header("Content-Language", "fr")
                    .body("code", equalTo("invalid-input"));
            anonymous()
                    .header("Accept-Language", language)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(PROBES)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"));
        }
    }

    @Nested
    class About_the_address {
        @ParameterizedTest
        @CsvSource({"/api/v1/probes?q=%00", "/api/v1/probes?q=%e9", "/api/v1/probes/%c3%28", "/nothing/%00"})
        void what_is_not_utf_8_is_refused(String target) {
            var answer = RawRequest.get(target);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("malformed-address"), answer);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/probes?q=%zz", "/api/v1/probes?q=%", "/api/v1/probes?q=|"})
        void what_is_not_even_an_address_is_refused_by_the_server_itself(String target) {
            var answer = RawRequest.get(target);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        }

        @Test
        void a_long_address_is_refused() {
            anonymous()
                    .get(PROBES + "?q=" + "a".repeat(8_000))
                    .then()
                    .statusCode(414)
                    .body("code", equalTo("uri-too-long"));
        }

        @Test
        void long_headers_are_refused() {
            anonymous()
                    .header("X-Anything", "a".repeat(17_000))
                    .get(PROBES)
                    .then()
                    .statusCode(431)
                    .body("code", equalTo("headers-too-large"));
        }
    }
}
