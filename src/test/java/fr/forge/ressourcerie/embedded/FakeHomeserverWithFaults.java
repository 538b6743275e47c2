package fr.forge.ressourcerie.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A homeserver that tests break. */
public class FakeHomeserverWithFaults extends FakeHomeserver {
    /** What goes wrong with a homeserver, or with what stands before it. */
    public enum Lie {
        SERVER_ERROR,
        RATE_LIMITED,
        HTML,
        CUT_OFF,
        LIST,
        ANOTHER_ROOM,
        ENDLESS,
        NEVER,
        DRIPS,
        REDIRECTS,
        UNKNOWN_QUESTION,
        FORBIDDEN,
        GONE_PAGE,
        CIRCLE
    }

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, Lie> lies = new ConcurrentHashMap<>();

    public FakeHomeserverWithFaults(int port) {
        super(port);
    }

    /** No rooms, no lies, nothing asked. */
    public void forget() {
        rooms.clear();
        asked.clear();
        tokens.clear();
        lies.clear();
    }

    /** From now on it answers so to whatever holds that text in its address. */
    public void lie(String part, Lie lie) {
        lies.put(part, lie);
    }

    public void tellTheTruth() {
        lies.clear();
    }

    public void forget(String word) {
        rooms.remove("!" + word + ":" + NAME);
    }

    public long asked(String part) {
        return asked.stream().filter(address -> address.contains(part)).count();
    }

    /** The authorisations that were shown to it. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    protected void answer(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI().toString();
        asked.add(address);
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var lie = lies.entrySet().stream()
                .filter(each -> address.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (lie.isPresent()) {
            lie(exchange, lie.get());
        } else {
            super.answer(exchange);
        }
    }

    private void lie(HttpExchange exchange, Lie lie) throws IOException {
        switch (lie) {
            case SERVER_ERROR -> error(exchange, 502, "M_UNKNOWN");
            case RATE_LIMITED -> error(exchange, 429, "M_LIMIT_EXCEEDED");
            case HTML -> text(exchange, 200, "text/html", "<html>Maintenance</html>");
            case CUT_OFF -> text(exchange, 200, "application/json", "{\"room_id\":\"!co");
            case LIST -> text(exchange, 200, "application/json", "[]");
            case ANOTHER_ROOM -> text(exchange, 200, "application/json", "{\"room_id\":\"!autre:" + NAME + "\"}");
            case ENDLESS -> endless(exchange, " ".repeat(65_536), 0);
            case DRIPS -> endless(exchange, " ", 10);
            case NEVER -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
                exchange.sendResponseHeaders(302, -1);
            }
            case UNKNOWN_QUESTION -> error(exchange, 404, "M_UNRECOGNIZED");
            case FORBIDDEN -> error(exchange, 403, "M_FORBIDDEN");
            case GONE_PAGE -> text(exchange, 404, "text/html", "<html>404</html>");
            case CIRCLE -> text(exchange, 200, "application/json", "{\"chunk\":[],\"next_batch\":\"again\"}");
        }
    }

    private static void endless(HttpExchange exchange, String piece, long pause) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        }
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        FakeAnswer.send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
