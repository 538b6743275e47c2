package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks too much is told so, and how long to wait. */
@QuarkusTest
@TestProfile(LimitTest.Tight.class)
class LimitTest {
    /** Limits that a test can reach. */
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ressourcerie.limits.enabled", "true",
                    "ressourcerie.limits.writes-per-minute", "3",
                    "ressourcerie.limits.searches-per-minute", "5",
                    "ressourcerie.limits.anonymous-writes-per-hour", "2",
                    "ressourcerie.limits.suggestions-per-hour", "1");
        }
    }

    private static ValidatableResponse write(Actor actor) {
        return actor.request()
                .contentType("application/json")
                .body("{\"reason\":\"vu\"}")
                .post("/api/v1/probes/" + UUID.randomUUID() + "/marks")
                .then();
    }

    @Test
    void a_user_who_writes_too_much_waits_and_others_do_not() {
        var eager = someoneNew();
        for (int left = 2; left >= 0; left--) {
            write(eager)
                    .statusCode(201)
                    .header("RateLimit-Policy", equalTo("\"write\";q=3;w=60"))
                    .header("RateLimit", matchesPattern("\"write\";r=" + left + ";t=\\d+"));
        }
        write(eager)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
        write(someoneNew()).statusCode(201);
    }

    @Test
    void a_client_who_searches_too_much_waits_and_may_still_read() {
        ValidatableResponse answer;
        int sent = 0;
        do {
            answer = anonymous().get("/api/v1/probes?q=sonde").then();
            sent++;
        } while (answer.extract().statusCode() == 200 && sent < 20);
        answer.statusCode(429).header("RateLimit", matchesPattern("\"search\";r=0;t=\\d+"));
        anonymous().get("/api/v1/probes").then().statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void a_bad_token_spoils_no_public_request_and_opens_no_closed_one() {
        anonymous()
                .header("Authorization", "Bearer nonsense")
                .get("/api/v1/probes?q=sonde")
                .then()
                .statusCode(oneOf(200, 429));
        anonymous()
                .header("Authorization", "Bearer nonsense")
                .contentType("application/json")
                .body("{\"reason\":\"vu\"}")
                .post("/api/v1/probes/" + UUID.randomUUID() + "/marks")
                .then()
                .statusCode(401);
    }

    @Test
    void without_an_account_one_writes_less() {
        for (int sent = 0; sent < 2; sent++) {
            anonymous()
                    .contentType("application/json")
                    .body("{\"title\":\"Sonde\",\"colour\":\"red\"}")
                    .post("/api/v1/probes")
                    .then()
                    .statusCode(201)
                    .header("RateLimit-Policy", equalTo("\"anonymous-write\";q=2;w=3600"));
        }
        anonymous()
                .contentType("application/json")
                .body("{\"title\":\"Sonde\",\"colour\":\"red\"}")
                .post("/api/v1/probes")
                .then()
                .statusCode(429);
    }

    @Test
    void suggestions_are_counted_apart_with_an_account_too() {
        var eager = someoneNew();
        suggest(eager)
                .statusCode(202)
                .header("RateLimit-Policy", equalTo("\"suggestion\";q=1;w=3600"))
                .header("RateLimit", matchesPattern("\"suggestion\";r=0;t=\\d+"));
        suggest(eager).statusCode(429).body("code", equalTo("too-many-requests"));
        suggest(someoneNew()).statusCode(202);
        write(eager).statusCode(201).header("RateLimit", matchesPattern("\"write\";r=2;t=\\d+"));
    }

    @Test
    void a_suggestion_that_is_refused_counts_as_any_other_write() {
        var clumsy = someoneNew();
        for (int sent = 0; sent < 3; sent++) {
            missuggest(clumsy).statusCode(400).header("RateLimit", matchesPattern("\"suggestion\";r=1;t=\\d+"));
        }
        missuggest(clumsy)
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
        write(clumsy).statusCode(429);
    }

    private static ValidatableResponse suggest(Actor actor) {
        return suggest(actor, "{\"reason\":\"Tout.\"}");
    }

    private static ValidatableResponse missuggest(Actor actor) {
        return suggest(actor, "{\"reason\":\" \"}");
    }

    private static ValidatableResponse suggest(Actor actor, String body) {
        return actor.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/probes/" + UUID.randomUUID() + "/suggestions")
                .then();
    }

    @Test
    void a_harvester_that_asks_by_form_only_reads() {
        for (int asked = 0; asked < 5; asked++) {
            anonymous()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .body("verb=Identify")
                    .post("/oai")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", nullValue());
        }
    }
}
