package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A change is rehearsed when asked, done once under one key, and patched field by field. */
@QuarkusTest
class WriteTest {
    private final String probe = "/api/v1/probes/" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Inject
    Session session;

    private Response mark(Actor actor, String idempotencyKey, String reason) {
        return actor.request()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post(probe + "/marks");
    }

    private void marks(int expected) {
        anonymous().get(probe + "/marks").then().statusCode(200).body("page.total", equalTo(expected));
    }

    @Test
    void a_rehearsal_shows_the_outcome_and_changes_nothing() {
        camille()
                .request()
                .contentType("application/json")
                .body("{\"reason\":\"vu\"}")
                .post(probe + "/marks?dryRun=true")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("count", equalTo(1));
        marks(0);
    }

    @Test
    void the_same_request_under_the_same_key_is_done_once_and_answered_alike() {
        var first = mark(camille(), key, "vu");
        var second = mark(camille(), key, "vu");
        first.then().statusCode(201).body("count", equalTo(1));
        second.then().statusCode(201).header("Location", first.header("Location"));
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.contentType(), second.contentType());
        marks(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        mark(camille(), key, "vu").then().statusCode(201);
        mark(camille(), key, "revu").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        marks(1);
    }

    @Test
    void a_key_is_its_callers_own_and_good_for_one_address() {
        mark(camille(), key, "vu").then().statusCode(201);
        mark(claude(), key, "autre").then().statusCode(201).body("count", equalTo(2));
        marks(2);
    }

    @Test
    void a_request_that_failed_was_not_done_and_may_come_again() {
        mark(camille(), key, "refuse").then().statusCode(500);
        marks(0);
        mark(camille(), key, "vu").then().statusCode(201);
        marks(1);
    }

    @Test
    void requests_at_the_same_time_under_one_key_are_one_act() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Integer> sending = () -> mark(camille(), key, "vu").statusCode();
        var answers = threads.invokeAll(Stream.generate(() -> sending).limit(8).toList());
        threads.shutdown();
        for (var answer : answers) {
            assertEquals(201, answer.get());
        }
        marks(1);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        mark(camille(), key, "vu").then().statusCode(201);
        age();
        mark(camille(), key, "revu").then().statusCode(201).body("count", equalTo(2));
    }

    @Transactional
    void age() {
        session.createNativeMutationQuery("update idempotent_answer set at = :then")
                .setParameter("then", Instant.now().minus(25, ChronoUnit.HOURS))
                .executeUpdate();
    }

    @Test
    void an_answer_that_is_kept_cannot_be_read_in_the_database() {
        mark(camille(), key, "vu").then().statusCode(201);
        assertFalse(kept().isEmpty());
        for (var kept : kept()) {
            assertEquals(-1, new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("count"));
        }
    }

    @Transactional
    List<byte[]> kept() {
        return session.createNativeQuery("select answer from idempotent_answer", byte[].class)
                .getResultList();
    }

    @Test
    void a_key_has_a_form() {
        mark(camille(), "k".repeat(201), "vu")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    private io.restassured.response.ValidatableResponse patch(String body) {
        return camille()
                .request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch(probe)
                .then()
                .log()
                .ifValidationFails();
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        patch("{}")
                .statusCode(200)
                .body("fields.title", equalTo("avant"))
                .body("fields.colour", equalTo("RED"))
                .body("fields.weight", equalTo("7"))
                .body("fields.keywords", equalTo("[un]"));
    }

    @Test
    void a_patch_sets_what_it_names_and_null_takes_away() {
        patch("{\"title\":\"après\",\"colour\":null,\"weight\":null,\"keywords\":[\"deux\",\"trois\"]}")
                .statusCode(200)
                .body("fields.title", equalTo("après"))
                .body("fields.colour", equalTo("null"))
                .body("fields.weight", equalTo("null"))
                .body("fields.keywords", equalTo("[deux, trois]"));
    }

    @Test
    void every_fault_of_a_patch_is_named() {
        patch("{\"title\":\"\",\"colour\":\"mauve\",\"weight\":11,\"keywords\":[\"" + "x".repeat(21)
                        + "\"],\"size\":1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/colour", "/weight", "/keywords/0", "/size"));
    }

    @Test
    void a_value_of_the_wrong_type_does_not_hide_the_other_faults() {
        patch("{\"title\":5,\"weight\":\"lourd\",\"keywords\":\"un\",\"colour\":[]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/weight", "/keywords", "/colour"));
        patch("{\"weight\":99999999999,\"size\":1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/weight", "/size"));
        patch("{\"weight\":1.5,\"size\":1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/weight", "/size"));
    }

    @Test
    void a_patch_is_a_merge_patch() {
        camille()
                .request()
                .contentType("application/json")
                .body("{}")
                .patch(probe)
                .then()
                .statusCode(415);
    }
}
