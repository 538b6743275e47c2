package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A Forge that a test changes while it is read, and that fails on request. */
public class FakeForgeWithFaults extends FakeForge {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Planned> planned = new CopyOnWriteArrayList<>();
    private final Map<Long, JsonNode> odd = new ConcurrentHashMap<>();
    private volatile URI elsewhere = URI.create("http://127.0.0.1:9");
    private volatile boolean stuck;

    public FakeForgeWithFaults() {
        this(0);
    }

    public FakeForgeWithFaults(int port) {
        super(port);
    }

    /** Adds the projects of the demonstration. */
    public void showDemonstration() {
        Demonstration.projects().forEach(this::add);
    }

    /** A project with a README, a licence and one contributor; its changes are a minute apart by number. */
    public FakeProject project(long id, String path, String name) {
        var changed = Instant.parse("2026-01-01T00:00:00Z")
                .plus(id, ChronoUnit.MINUTES)
                .toString();
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("description", "Le projet " + id + ".")
                .put("path_with_namespace", path)
                .put("default_branch", "main")
                .put("web_url", WEB + "/" + path)
                .put("readme_url", WEB + "/" + path + "/-/blob/main/README.md")
                .put("star_count", 3)
                .put("forks_count", 1)
                .put("created_at", "2025-01-01T00:00:00.000Z")
                .put("last_activity_at", changed)
                .put("updated_at", changed)
                .put("archived", false)
                .put("open_issues_count", 2)
                .put("issues_enabled", true)
                .put("service_desk_address", "guichet+" + id + "@forge.example");
        json.putArray("topics").add("mathematiques").add("application");
        json.set("namespace", namespace(path.substring(0, path.lastIndexOf('/'))));
        var project = new FakeProject(json)
                .licence(JsonNodeFactory.instance.objectNode().put("key", "mit").put("name", "MIT License"))
                .file("README.md", "# " + name + "\n\nBonjour.\n");
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject()
                .put("name", "Camille Martin")
                .put("email", "camille@ac-lyon.example")
                .put("commits", 12);
        return add(project.contributors(people));
    }

    public void rename(long id, String name) {
        changed(id).set("name", name);
    }

    /** Moves a project to another path, which takes its namespace along. */
    public void move(long id, String path) {
        changed(id)
                .set("path_with_namespace", path)
                .set("web_url", WEB + "/" + path)
                .set("readme_url", WEB + "/" + path + "/-/blob/main/README.md")
                .set("namespace", namespace(path.substring(0, path.lastIndexOf('/'))));
    }

    public void delete(long id) {
        projects.remove(id);
    }

    public void archive(long id) {
        changed(id).set("archived", BooleanNode.TRUE);
    }

    /** Who committed to a project, as the Forge lists them. */
    public ArrayNode contributors(long id) {
        return projects.get(id).contributors();
    }

    public void contribute(long id, ArrayNode people) {
        projects.get(id).contributors(people);
    }

    /** Someone pushed: the project's activity and change are now. */
    public void touch(long id) {
        changed(id).set("last_activity_at", Instant.now().toString());
    }

    /** The listing shows that instead of the project. */
    public void listInstead(long id, JsonNode entry) {
        odd.put(id, entry);
    }

    /** Answers properly again, and counts from zero. */
    public void forget() {
        asked.clear();
        planned.clear();
        odd.clear();
        stuck = false;
    }

    /** Every listing gives its first page again, and says that there is more. */
    public void stick() {
        stuck = true;
    }

    /** The next requests whose address holds that text fail so. */
    public void fail(int times, String part, Fault fault) {
        planned.add(new Planned(part, fault, new AtomicInteger(times)));
    }

    /** Where lying links and redirections lead. */
    public void leadTo(URI address) {
        elsewhere = address;
    }

    /** How many requests had that text in their address. */
    public long asked(String part) {
        return asked.stream().filter(address -> address.contains(part)).count();
    }

    @Override
    protected JsonNode listed(FakeProject project, boolean authenticated) {
        var instead = odd.get(project.id());
        return instead == null ? super.listed(project, authenticated) : instead;
    }

    @Override
    protected void answer(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI().toString();
        asked.add(address);
        var plan = planned.stream()
                .filter(candidate ->
                        address.contains(candidate.part()) && candidate.left().getAndDecrement() > 0)
                .findFirst();
        if (plan.isPresent()) {
            fail(exchange, plan.get().fault());
        } else if (stuck && address.contains("/projects?")) {
            json(
                    exchange,
                    "[" + projects.values().iterator().next().json(true) + "]",
                    "Link",
                    "<" + elsewhere + ">; rel=\"next\"");
        } else {
            super.answer(exchange);
        }
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case SERVER_ERROR -> status(exchange, 500);
            case BAD_GATEWAY -> send(exchange, 502, "text/html", bytes("<html>502</html>"));
            case RATE_LIMITED -> status(exchange, 429, "Retry-After", "1");
            case RATE_LIMITED_FOR_AN_HOUR -> status(exchange, 429, "Retry-After", "3600");
            case CUT_OFF_JSON -> json(exchange, "[{\"id\":1,\"name\":\"coup", "X-Fault", "cut");
            case BROKEN_TRANSFER -> broken(exchange);
            case HTML -> send(exchange, 200, "text/html", bytes("<html>Maintenance</html>"));
            case WRONG_SHAPE -> json(exchange, "\"ni liste ni objet\"", "X-Fault", "shape");
            case NEVER_ANSWERS -> sleep(TimeUnit.MINUTES.toNanos(1));
            case DRIPS -> drip(exchange);
            case ENDLESS -> endless(exchange);
            case LYING_LINK -> {
                exchange.getResponseHeaders()
                        .set("Link", "<" + elsewhere + "/api/v4/projects?id_after=0>; rel=\"next\"");
                super.answer(exchange);
            }
            case WRONG_SIZE -> {
                exchange.getResponseHeaders().set("X-Gitlab-Size", "4000");
                send(exchange, 200, "text/plain", bytes("# Coup"));
            }
            case REDIRECTS_AWAY ->
                status(
                        exchange,
                        302,
                        "Location",
                        elsewhere + exchange.getRequestURI().toString());
            case REDIRECTS_FOREVER ->
                status(exchange, 302, "Location", exchange.getRequestURI().toString());
            case MOVED -> status(exchange, 301, "Location", exchange.getRequestURI() + "&moved=true");
            case UNAUTHORISED -> status(exchange, 401);
            case FORBIDDEN -> status(exchange, 403);
            case NOT_FOUND -> status(exchange, 404);
            case DONE_THEN_BROKEN -> {
                var id = exchange.getRequestURI().getPath().split("/")[4];
                openIssue(exchange, projects.get(Long.parseLong(id)));
                broken(exchange);
            }
            case NOT_FOUND_PAGE -> send(exchange, 404, "text/html", bytes("<html>404</html>"));
        }
    }

    private static void status(HttpExchange exchange, int status, String... header) throws IOException {
        if (header.length > 0) {
            exchange.getResponseHeaders().set(header[0], header[1]);
        }
        send(exchange, status, "application/json", bytes("{\"message\":\"" + status + "\"}"));
    }

    private static void json(HttpExchange exchange, String body, String header, String value) throws IOException {
        exchange.getResponseHeaders().set(header, value);
        send(exchange, 200, "application/json", bytes(body));
    }

    private static void broken(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 4000);
        exchange.getResponseBody().write(bytes("[{\"id\":"));
        exchange.getResponseBody().flush();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            sleep(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var spaces = new byte[64 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        while (true) {
            exchange.getResponseBody().write(spaces);
        }
    }

    private static void sleep(long nanos) throws InterruptedIOException {
        LockSupport.parkNanos(nanos);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("closed");
        }
    }

    private FakeProject changed(long id) {
        return projects.get(id).set("updated_at", Instant.now().toString());
    }

    private static ObjectNode namespace(String path) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 10_000L + Math.abs(path.hashCode() % 1000))
                .put("name", path)
                .put("path", path)
                .put("kind", path.startsWith("collectif-") ? "group" : "user")
                .put("full_path", path)
                .put("web_url", WEB + "/" + path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Planned(String part, Fault fault, AtomicInteger left) {}
}
