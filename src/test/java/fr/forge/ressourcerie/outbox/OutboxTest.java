package fr.forge.ressourcerie.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised arrives: once when all goes well, and never less than once. */
@QuarkusTest
class OutboxTest {
    private static final byte[] WORDS = "mot secret".getBytes(StandardCharsets.UTF_8);

    @Inject
    Outbox outbox;

    @Inject
    Round round;

    @Inject
    Postman postman;

    @Inject
    ProbeCourier courier;

    @Inject
    Session session;

    private final UUID about = UUID.randomUUID();

    @BeforeEach
    void an_empty_outbox() {
        postman.empty();
        courier.clear();
    }

    private void promise(UUID thing) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(ProbeCourier.KIND, thing, WORDS));
    }

    private Outbox.Standing standing() {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.standing(ProbeCourier.KIND, List.of(about)).get(about));
    }

    private byte[] stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select payload from outbox_message where about = :about", byte[].class)
                        .setParameter("about", about)
                        .getSingleResultOrNull());
    }

    @Test
    void a_promise_is_kept_and_its_content_goes() {
        promise(about);
        assertFalse(new String(stored(), StandardCharsets.ISO_8859_1).contains("secret"), "encrypted");
        postman.deliverDue();
        assertArrayEquals(WORDS, courier.brought.get(0).payload());
        assertFalse(courier.brought.get(0).repeated());
        assertEquals("proof of " + about, courier.proofs.get(about));
        assertEquals("delivered", standing().state());
        assertNull(stored());
        postman.letTimePass();
        postman.deliverDue();
        assertEquals(1, courier.brought.size());
    }

    @Test
    void a_promise_of_a_transaction_that_failed_was_none() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.put(ProbeCourier.KIND, about, WORDS);
                    throw new IllegalStateException("after the promise");
                }));
        postman.deliverDue();
        assertEquals(List.of(), courier.brought);
    }

    @Test
    void a_failure_that_passes_is_tried_again_later_and_known_as_a_repetition() {
        promise(about);
        courier.failNext(() -> {
            throw Undelivered.forNow("server-error", Duration.ofMinutes(10));
        });
        postman.deliverDue();
        assertEquals("waiting", standing().state());
        assertEquals("server-error", standing().lastError().orElseThrow());
        assertTrue(standing().next().orElseThrow().isAfter(Instant.now().plusSeconds(500)), "the other side's wish");
        postman.deliverDue();
        assertEquals(1, courier.brought.size(), "not before its time");
        postman.letTimePass();
        postman.deliverDue();
        assertTrue(courier.brought.get(1).repeated());
        assertEquals("delivered", standing().state());
    }

    @Test
    void a_message_of_a_courier_that_is_closed_waits_and_no_attempt_counts() {
        promise(about);
        courier.open = false;
        postman.deliverDue();
        assertEquals("waiting", standing().state());
        assertEquals(0, standing().attempts());
        courier.open = true;
        postman.deliverDue();
        assertEquals("delivered", standing().state());
    }

    @Test
    void waits_grow_and_part() {
        promise(about);
        for (int attempt = 1; attempt <= 6; attempt++) {
            courier.failNext(() -> {
                throw Undelivered.forNow("server-error", Duration.ZERO);
            });
            var before = Instant.now();
            postman.deliverDue();
            var wait = Duration.between(before, standing().next().orElseThrow()).toSeconds();
            long full = 30L << (attempt - 1);
            assertTrue(wait >= full / 2 - 1 && wait <= full + 30, "attempt " + attempt + " waits " + wait + " s");
            postman.letTimePass();
        }
    }

    @Test
    void what_can_never_arrive_is_given_up_at_once_and_kept_for_people() {
        promise(about);
        courier.failNext(() -> {
            throw Undelivered.forGood("forbidden");
        });
        postman.deliverDue();
        assertEquals("dead", standing().state());
        assertEquals("forbidden", courier.givenUp.get(about));
        assertTrue(stored().length > 0);
    }

    @Test
    void attempts_are_bounded() {
        promise(about);
        for (int attempt = 0; attempt < 20; attempt++) {
            courier.failNext(() -> {
                throw new IllegalStateException("never quoted");
            });
            postman.letTimePass();
            postman.deliverDue();
        }
        assertEquals("dead", standing().state());
        assertEquals("internal", courier.givenUp.get(about));
        postman.letTimePass();
        postman.deliverDue();
        assertEquals(20, courier.brought.size());
    }

    @Test
    void what_was_given_up_can_be_revived() {
        promise(about);
        courier.failNext(() -> {
            throw Undelivered.forGood("forbidden");
        });
        postman.deliverDue();
        assertTrue(QuarkusTransaction.requiringNew().call(() -> outbox.revive(ProbeCourier.KIND, about)));
        postman.deliverDue();
        assertTrue(courier.brought.get(1).repeated(), "the first attempt may have arrived after all");
        assertEquals("delivered", standing().state());
        assertFalse(QuarkusTransaction.requiringNew().call(() -> outbox.revive(ProbeCourier.KIND, about)));
    }

    @Test
    void a_message_of_a_killed_process_is_taken_over_when_its_lease_ends_and_not_before() {
        promise(about);
        var killed = round.next(List.of(ProbeCourier.KIND)).orElseThrow();
        postman.deliverDue();
        assertEquals(0, courier.brought.size(), "under a lease");
        postman.letTimePass();
        postman.deliverDue();
        assertTrue(courier.brought.get(0).repeated(), "the killed one may have sent it");
        assertEquals("delivered", standing().state());
        var late = QuarkusTransaction.requiringNew()
                .call(() -> round.gaveUp(killed, "forbidden") || round.delivered(killed));
        assertFalse(late, "who lost the lease changes nothing");
        assertEquals("delivered", standing().state());
    }

    @Test
    void two_workers_never_bring_the_same_message() {
        IntStream.range(0, 60).forEach(each -> promise(UUID.randomUUID()));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(postman::deliverDue),
                        CompletableFuture.runAsync(postman::deliverDue),
                        CompletableFuture.runAsync(postman::deliverDue))
                .join();
        postman.deliverDue();
        assertEquals(60, courier.brought.size());
        assertEquals(60, courier.brought.stream().map(Message::about).distinct().count());
        assertEquals(60, courier.proofs.size());
    }

    @Test
    void a_promise_is_taken_back_unless_it_is_under_way() {
        promise(about);
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        courier.failNext(() -> {
            started.countDown();
            await(goOn);
            throw Undelivered.forNow("server-error", Duration.ZERO);
        });
        var delivering = CompletableFuture.runAsync(postman::deliverDue);
        await(started);
        assertFalse(QuarkusTransaction.requiringNew().call(() -> outbox.withdraw(ProbeCourier.KIND, about)));
        goOn.countDown();
        delivering.join();
        assertTrue(QuarkusTransaction.requiringNew().call(() -> outbox.withdraw(ProbeCourier.KIND, about)));
        assertEquals("withdrawn", standing().state());
        assertNull(stored());
        postman.letTimePass();
        postman.deliverDue();
        assertEquals(1, courier.brought.size());
    }

    @Test
    void content_under_another_privacy_key_is_given_up() {
        promise(about);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update outbox_message set payload = decode(repeat('00', 60), 'hex') where about = :about")
                        .setParameter("about", about)
                        .executeUpdate());
        postman.deliverDue();
        assertEquals("unreadable", courier.givenUp.get(about));
    }

    @Test
    void an_operator_sees_what_waits_and_what_was_given_up() {
        promise(about);
        courier.failNext(() -> {
            throw Undelivered.forGood("forbidden");
        });
        postman.deliverDue();
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(Matchers.containsString("ressourcerie_outbox_dead 1.0"))
                .body(Matchers.containsString("ressourcerie_outbox_waiting 0.0"))
                .body(Matchers.containsString(
                        "ressourcerie_outbox_attempts_total{kind=\"probe\",outcome=\"given-up\"}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
