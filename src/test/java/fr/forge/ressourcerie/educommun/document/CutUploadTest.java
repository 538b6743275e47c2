package fr.forge.ressourcerie.educommun.document;

import static fr.forge.ressourcerie.Actors.camille;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.RawRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** An upload that ends early, or never, leaves nothing behind: no row, and no file on the disk. */
@QuarkusTest
class CutUploadTest {
    private static final String SHELF = "/api/v1/probe-shelves/docs/documents";
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";

    @Inject
    Session session;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    String uploads;

    @Transactional
    long documents() {
        return session.createNativeQuery("select count(*) from document", Long.class)
                .getSingleResult();
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

    private static String head(String length) {
        return "POST " + SHELF + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + camille().token() + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n";
    }

    @Test
    void a_connection_that_breaks_leaves_nothing() throws Exception {
        var before = documents();
        var filesBefore = files();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write((head("Content-Length: 2000000") + PART).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(Samples.pdf(1_000_000));
            socket.getOutputStream().flush();
            await().until(() -> files() > filesBefore);
        }
        await().until(() -> files() == filesBefore);
        assertEquals(before, documents());
    }

    @Test
    void a_form_without_its_end_is_refused() throws Exception {
        var filesBefore = files();
        var body = PART + "%PDF-1.7";
        var answer = RawRequest.send(head("Content-Length: " + body.length()) + body);
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("unreadable-form"), answer);
        await().until(() -> files() == filesBefore);
    }

    @Test
    void a_body_that_never_says_how_long_it_is_ends_at_the_bound() throws Exception {
        var filesBefore = files();
        var chunk = "x".repeat(1024 * 1024);
        var body = new StringBuilder(head("Transfer-Encoding: chunked"));
        body.append(Integer.toHexString(PART.length()))
                .append("\r\n")
                .append(PART)
                .append("\r\n");
        for (var sent = 0; sent < 16; sent++) {
            body.append("100000\r\n").append(chunk).append("\r\n");
        }
        var answer = RawRequest.send(body.append("0\r\n\r\n").toString());
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("upload-too-large"), answer);
        await().until(() -> files() == filesBefore);
    }
}
