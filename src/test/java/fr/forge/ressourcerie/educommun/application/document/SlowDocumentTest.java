package fr.forge.ressourcerie.educommun.application.document;

import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.educommun.document.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that come in slowly: over the closing of the call, or not to their end. */
@QuarkusTest
class SlowDocumentTest {
    private static final byte[] PART =
            Samples.latin("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"budget.pdf\"\r\n\r\n");
    private static final byte[] END = Samples.latin("\r\n--x--\r\n");
    private static final byte[] CONTENT = Samples.pdf(700_000);

    @Inject
    CallShelf shelf;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    String uploads;

    private String at;

    @BeforeEach
    void a_draft() {
        shelf.forget();
        CallShelf.published();
        at = APPLICATIONS + draft(camille()) + "/documents";
    }

    @Test
    void what_began_to_arrive_before_the_closing_is_in_time() throws Exception {
        var before = files();
        try (var socket = begun()) {
            await().until(() -> files() > before);
            shelf.close();
            socket.getOutputStream().write(CONTENT, 300_000, CONTENT.length - 300_000);
            socket.getOutputStream().write(END);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        camille()
                .request()
                .multiPart("file", "budget.pdf", Samples.pdf())
                .post(at + "?key=budget")
                .then()
                .statusCode(409)
                .body("code", equalTo("call-not-open"));
        camille().request().get(at).then().body("items", hasSize(1));
    }

    @Test
    void what_breaks_off_leaves_nothing() throws Exception {
        var before = files();
        try (var socket = begun()) {
            await().until(() -> files() > before);
        }
        await().until(() -> files() == before);
        camille().request().get(at).then().body("items", hasSize(0));
    }

    private Socket begun() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        var to = socket.getOutputStream();
        to.write(Samples.latin(
                "POST " + at + "?key=budget HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + camille().token() + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                        + (PART.length + CONTENT.length + END.length) + "\r\n\r\n"));
        to.write(PART);
        to.write(CONTENT, 0, 300_000);
        to.flush();
        return socket;
    }

    private long files() throws IOException {
        if (!Files.exists(Path.of(uploads))) {
            return 0;
        }
        try (var files = Files.list(Path.of(uploads))) {
            return files.filter(file -> file.getFileName().toString().startsWith("resteasy-reactive"))
                    .count();
        }
    }
}
