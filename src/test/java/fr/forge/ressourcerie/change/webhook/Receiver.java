package fr.forge.ressourcerie.change.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.forge.ressourcerie.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A portal on this machine that takes what is sent, and answers as it is told. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Runnable meanwhile = () -> {};

    Receiver() {
        try {
            var address = URI.create(url(""));
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /** The one inner address that the service under test may ask. */
    static String url(String path) {
        return System.getProperty(RunningService.STRANGER) + path;
    }

    void answer(int next) {
        status = next;
    }

    /** While a message is under way. */
    void meanwhile(Runnable deed) {
        meanwhile = deed;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var head = exchange.getRequestHeaders();
            posts.add(new Post(
                    exchange.getRequestURI().getPath(),
                    head.getFirst("webhook-id"),
                    head.getFirst("webhook-timestamp"),
                    head.getFirst("webhook-signature"),
                    head.getFirst("Content-Type"),
                    body));
            var deed = meanwhile;
            meanwhile = () -> {};
            deed.run();
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", url("/ailleurs"));
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    List<Post> posts() {
        return posts;
    }

    Post last() {
        return posts.get(posts.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What came in. */
    record Post(String path, String id, String timestamp, String signature, String type, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String said() {
            return json().path("type").asText() + " "
                    + json().path("data").path("address").asText();
        }

        boolean signedWith(String secret) {
            return List.of(signature.split(" ")).contains(Secrets.sign(secret, id, Long.parseLong(timestamp), body));
        }
    }
}
