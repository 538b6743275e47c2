package fr.forge.ressourcerie.educommun.application.submission;

import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.change;
import static fr.forge.ressourcerie.educommun.application.Applying.complete;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static fr.forge.ressourcerie.educommun.application.Applying.submit;
import static fr.forge.ressourcerie.educommun.application.Applying.tag;
import static fr.forge.ressourcerie.educommun.application.Applying.takeBack;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ClockUnderTest;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.educommun.receipt.CanonicalJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submitting in time, proving it, and taking it back. */
@QuarkusTest
class SubmissionApiTest {
    @Inject
    CallShelf shelf;

    @Inject
    ClockUnderTest clock;

    @Inject
    Session session;

    private final Actor holder = someoneNew();

    @BeforeEach
    void one_open_call() {
        shelf.forget();
        CallShelf.published();
    }

    @AfterEach
    void time_goes_on() {
        clock.go();
    }

    @Test
    void everything_that_is_missing_is_named_at_once_and_nothing_is_submitted() {
        var id = draft(holder);
        submit(holder, id)
                .statusCode(422)
                .body("code", equalTo("application-incomplete"))
                .body("errors.pointer", hasItems("/summary", "/governance", "/resources", "/selfAssessment/besoin"));
        holder.request()
                .get(APPLICATIONS + id)
                .then()
                .body("state", equalTo("draft"))
                .body("submittedAt", nullValue());
        holder.request().get(APPLICATIONS + id + "/receipts").then().body("items", hasSize(0));
    }

    @Test
    void the_receipt_is_over_the_exact_content_and_anyone_can_check_it() throws Exception {
        var id = complete(holder);
        var receipt = submit(holder, id)
                .statusCode(201)
                .header("Location", containsString("/receipts/"))
                .body("number", equalTo(1))
                .body("application", equalTo(id))
                .body("takenBackAt", nullValue())
                .body("callClosesAt.zone", equalTo("Europe/Paris"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .extract();
        var content = holder.request()
                .get(receipt.<String>path("content"))
                .then()
                .statusCode(200)
                .header("Repr-Digest", not(nullValue()))
                .extract()
                .asByteArray();
        assertEquals(receipt.path("sha256"), sha256(content));
        var read = new ObjectMapper().readTree(content);
        assertEquals("Un conseil de sept personnes.", read.path("governance").asText());
        assertEquals("À venir", read.path("resources").path(0).path("title").asText());
        assertEquals(2, read.path("selfAssessment").path(0).path("level").asInt());
        // However another program wrote it, its canonical form is the same.
        assertEquals(
                receipt.path("sha256"), sha256(CanonicalJson.of(new ObjectMapper().readTree(read.toPrettyString()))));
        holder.request()
                .get(APPLICATIONS + id)
                .then()
                .body("state", equalTo("submitted"))
                .body("submittedAt", equalTo(receipt.path("receivedAt")));
        manager().request().get("/api/v1/applications?state=submitted").then().body("page.total", equalTo(1));
    }

    @Test
    void a_receipt_is_a_page_to_be_printed() {
        var id = complete(holder);
        change(holder, id, Map.of("title", "Un <b>titre</b> & son reçu")).statusCode(200);
        var receipt = submit(holder, id).extract();
        holder.request()
                .get(receipt.<String>path("page"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Un &lt;b&gt;titre&lt;/b&gt; &amp; son reçu"))
                .body(containsString(receipt.path("sha256")))
                .body(containsString("Europe/Paris, UTC+"));
    }

    @Test
    void what_is_submitted_is_frozen_until_it_is_taken_back_and_every_receipt_is_kept() {
        var id = complete(holder);
        var first = submit(holder, id).statusCode(201).extract();
        submit(holder, id).statusCode(409).body("code", equalTo("already-submitted"));
        change(holder, id, Map.of("summary", "Autre chose."))
                .statusCode(409)
                .body("code", equalTo("application-fixed"));
        holder.request()
                .header("If-Match", tag(holder, id))
                .delete(APPLICATIONS + id)
                .then()
                .statusCode(409);
        holder.request().delete(APPLICATIONS + id + "/submission").then().statusCode(428);
        takeBack(holder, id).statusCode(204);
        takeBack(holder, id).statusCode(409).body("code", equalTo("nothing-submitted"));
        holder.request()
                .header("If-Match", tag(holder, id))
                .delete(APPLICATIONS + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("application-kept"));
        var again =
                submit(holder, id).statusCode(201).body("number", equalTo(2)).extract();
        assertEquals(first.<String>path("sha256"), again.<String>path("sha256"));
        takeBack(holder, id).statusCode(204);
        change(holder, id, Map.of("summary", "Autre chose.")).statusCode(200);
        var third = submit(holder, id).statusCode(201).extract();
        assertNotEquals(first.<String>path("sha256"), third.<String>path("sha256"));
        holder.request()
                .get(APPLICATIONS + id + "/receipts")
                .then()
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items[0].takenBackAt", nullValue())
                .body("items[2].takenBackAt", not(nullValue()))
                .body("items[2].id", equalTo(first.path("id")));
        var next = holder.request()
                .get(APPLICATIONS + id + "/receipts?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("page.next");
        holder.request().get(next).then().statusCode(200).body("items.number", equalTo(List.of(1)));
    }

    @Test
    void a_retry_after_a_lost_answer_gets_the_same_receipt_even_after_the_closing() {
        var id = complete(holder);
        var key = UUID.randomUUID().toString();
        var first = holder.request()
                .header("Idempotency-Key", key)
                .post(APPLICATIONS + id + "/submission")
                .then()
                .statusCode(201)
                .extract();
        shelf.age(20);
        holder.request()
                .header("Idempotency-Key", key)
                .post(APPLICATIONS + id + "/submission")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        submit(holder, id).statusCode(409);
    }

    /** The last two are the hour that does not exist and the one that comes twice: an instant in UTC is one all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2031-06-19T22:00:00Z", "2031-03-30T01:00:00Z", "2031-10-26T00:30:00Z", "2031-10-26T01:30:00Z"})
    void the_closing_is_the_first_instant_that_is_too_late(String at) {
        var closing = Instant.parse(at);
        var id = complete(holder);
        var other = complete(holder);
        shelf.closeAt(closing);
        clock.stop(closing.minusMillis(1));
        submit(holder, id)
                .statusCode(201)
                .body("receivedAt", equalTo(closing.minusMillis(1).toString()));
        clock.stop(closing);
        submit(holder, other)
                .statusCode(409)
                .body("code", equalTo("submission-too-late"))
                .body("detail", containsString(closing.toString()));
        holder.request()
                .header("If-Match", "*")
                .delete(APPLICATIONS + id + "/submission")
                .then()
                .statusCode(409)
                .body("code", equalTo("submission-too-late"));
        clock.go();
    }

    @Test
    void a_late_attempt_is_told_when_it_arrived_and_changes_nothing() {
        var id = complete(holder);
        shelf.age(20);
        submit(holder, id)
                .statusCode(409)
                .body("code", equalTo("submission-too-late"))
                .body("detail", containsString("votre demande est arrivée le 20"));
        manager().request().get(APPLICATIONS + id).then().body("state", equalTo("draft"));
    }

    @Test
    void a_manager_who_closes_the_call_makes_nobody_late() {
        var id = complete(holder);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update call set state = 'closed'")
                        .executeUpdate());
        submit(holder, id).statusCode(201);
    }

    @Test
    void a_dry_run_tells_and_submits_nothing() {
        var id = complete(holder);
        holder.request()
                .post(APPLICATIONS + id + "/submission?dryRun=true")
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
        holder.request().get(APPLICATIONS + id).then().body("state", equalTo("draft"));
    }

    @Test
    void nobody_else_submits_takes_back_or_reads() {
        var id = complete(holder);
        submit(claude(), id).statusCode(404);
        submit(manager(), id).statusCode(403);
        var receipt = submit(holder, id).extract();
        takeBack(manager(), id).statusCode(403);
        claude().request()
                .header("If-Match", "*")
                .delete(APPLICATIONS + id + "/submission")
                .then()
                .statusCode(404);
        for (var part : List.of("content", "page")) {
            claude().request().get(receipt.<String>path(part)).then().statusCode(404);
            manager().request().get(receipt.<String>path(part)).then().statusCode(200);
        }
        claude().request().get(APPLICATIONS + id + "/receipts").then().statusCode(404);
        manager()
                .request()
                .get(APPLICATIONS + id + "/receipts/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-receipt"));
    }

    @Test
    void not_even_the_database_changes_what_was_submitted() {
        var id = complete(holder);
        submit(holder, id).statusCode(201);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> session.createNativeMutationQuery(
                                        "update application_submission set received_at = received_at - interval '1 day'")
                                .executeUpdate()));
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
