package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.RawRequest;
import fr.forge.ressourcerie.http.probe.RunningStreams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is sent while it is read, to those who stop reading and those who want too much of it. */
@QuarkusTest
class StreamTest {
    private static final String ENDLESS = "/api/v1/probe-streams/endless";

    @Test
    void a_client_that_stops_reading_is_cut_off() throws IOException {
        try (var client = begun()) {
            assertTrue(client.isConnected());
            await().atMost(Duration.ofSeconds(5)).until(() -> RunningStreams.count() == 1);
            await().atMost(Duration.ofSeconds(15)).until(() -> RunningStreams.count() == 0);
        }
    }

    @Test
    void nothing_is_read_for_a_client_that_has_left() throws IOException {
        begun("/api/v1/probe-streams/slow").close();
        await().atMost(Duration.ofSeconds(15)).until(() -> RunningStreams.count() == 0);
    }

    @Test
    void one_address_has_two_at_once_and_may_ask_again_when_one_has_ended() throws IOException {
        try (var first = begun()) {
            try (var second = begun()) {
                anonymous()
                        .get(ENDLESS)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("2"))
                        .body("code", equalTo("streams-busy"));
                assertTrue(second.isConnected());
            }
            await().until(() -> anonymous().head(ENDLESS).statusCode() == 200);
            await().atMost(Duration.ofSeconds(5)).until(() -> RunningStreams.count() < 2);
            assertTrue(first.isConnected());
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> RunningStreams.count() == 0);
    }

    @Test
    void what_fails_on_its_way_has_no_end_that_looks_like_one() {
        var answer = RawRequest.get("/api/v1/probe-streams/broken");
        // The connection may be cut before anything of it was taken.
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.endsWith("0\r\n\r\n"));
        assertFalse(answer.contains("problems/"));
    }

    @Test
    void nothing_is_read_for_who_wants_only_the_headers() {
        anonymous()
                .head(ENDLESS)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", not(startsWith("\"")));
    }

    /** A client that asks and reads the beginning. */
    private static Socket begun() throws IOException {
        return begun(ENDLESS);
    }

    private static Socket begun(String address) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertTrue(socket.getInputStream().readNBytes(1_000).length == 1_000);
        return socket;
    }
}
