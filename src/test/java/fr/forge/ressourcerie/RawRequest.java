package fr.forge.ressourcerie;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written by hand, for what a well-behaved client cannot send. */
public final class RawRequest {
    private static final int PATIENCE_IN_MILLISECONDS = 10_000;

    private RawRequest() {}

    /** The whole answer as text. */
    public static String get(String target) {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** What comes back to these very characters, one byte each. */
    public static String send(String characters) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
