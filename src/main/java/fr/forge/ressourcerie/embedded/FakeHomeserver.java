package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small Matrix homeserver for development, demonstration and tests: the summary of a room and the public directory,
 * in the shapes of Synapse, over rooms kept in memory, on a port of this machine only.
 */
class FakeHomeserver implements AutoCloseable {
    /** Where its rooms say that they are: nobody's host. */
    public static final String NAME = "agent.education.tchap.example";

    private static final String SUMMARY = "/_matrix/client/v1/room_summary/";
    private static final String DIRECTORY = "/_matrix/client/v3/publicRooms";

    protected final Map<String, ObjectNode> rooms = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "fake-homeserver");
        thread.setDaemon(true);
        return thread;
    });

    /** One without rooms on that port, or on a free one when it is 0. */
    public FakeHomeserver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        } catch (IOException e) {
            throw new UncheckedIOException("the port of the fake homeserver is not free", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A public room, that may be changed as it is. */
    public ObjectNode room(String word, String name, String topic, int members) {
        var room = JsonNodeFactory.instance
                .objectNode()
                .put("room_id", "!" + word + ":" + NAME)
                .put("canonical_alias", "#" + word.toLowerCase(java.util.Locale.ROOT) + ":" + NAME)
                .put("name", name)
                .put("topic", topic)
                .put("num_joined_members", members)
                .put("join_rule", "public")
                .put("world_readable", false)
                .put("guest_can_join", false);
        rooms.put(room.path("room_id").asText(), room);
        return room;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    /** Answers one request; tests answer some of them otherwise. */
    protected void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        if (path.equals(DIRECTORY)) {
            directory(exchange);
        } else if (path.startsWith(SUMMARY)) {
            summary(exchange, URLDecoder.decode(path.substring(SUMMARY.length()), StandardCharsets.UTF_8));
        } else {
            error(exchange, 404, "M_UNRECOGNIZED");
        }
    }

    private void summary(HttpExchange exchange, String idOrAlias) throws IOException {
        var found = rooms.values().stream()
                .filter(room -> idOrAlias.equals(room.path("room_id").asText())
                        || idOrAlias.equals(room.path("canonical_alias").asText()))
                .findFirst();
        if (found.isPresent()) {
            FakeAnswer.json(exchange, 200, found.get());
        } else {
            error(exchange, 404, "M_NOT_FOUND");
        }
    }

    private void directory(HttpExchange exchange) throws IOException {
        var query = FakeForge.query(exchange);
        var from = Integer.parseInt(query.getOrDefault("since", "0"));
        var limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        List<ObjectNode> listed = new ArrayList<>(rooms.values());
        var to = Math.min(listed.size(), from + limit);
        var body = JsonNodeFactory.instance.objectNode().put("total_room_count_estimate", listed.size());
        body.putArray("chunk").addAll(listed.subList(Math.min(from, to), to));
        if (to < listed.size()) {
            body.put("next_batch", String.valueOf(to));
        }
        FakeAnswer.json(exchange, 200, body);
    }

    protected static void error(HttpExchange exchange, int status, String code) throws IOException {
        FakeAnswer.json(
                exchange,
                status,
                JsonNodeFactory.instance.objectNode().put("errcode", code).put("error", "Non"));
    }
}
