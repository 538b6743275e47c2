package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small Forge for development, demonstration and tests: the part of GitLab's REST API v4 that is used, over projects
 * kept in memory, on a free port of this machine only.
 */
public class FakeForge implements AutoCloseable {
    /** The one token that it knows; with it, more of each project is told. */
    public static final String TOKEN = "demonstration";

    /** Where its projects say that their pages are: nobody's host. */
    public static final String WEB = "https://forge.example";

    /** What follows the at sign in the addresses that it makes for people who keep theirs from their commits. */
    public static final String PRIVATE_ADDRESSES = "users.noreply.forge.example";

    private static final String API = "/api/v4/";

    static {
        // Else each answer waits 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    protected final Map<Long, FakeProject> projects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "fake-forge");
        thread.setDaemon(true);
        return thread;
    });

    /** An empty Forge on a free port, which answers at once. */
    public FakeForge() {
        this(0);
    }

    /** An empty Forge on that port. */
    public FakeForge(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        } catch (IOException e) {
            throw new UncheckedIOException("the port of the fake Forge is not free", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The Forge of the demonstration, whose dates are relative to now. */
    public static FakeForge demonstration() {
        var forge = new FakeForge();
        Demonstration.projects().forEach(forge::add);
        return forge;
    }

    /** Where it answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Takes a project in, or replaces the one of the same number. */
    public FakeProject add(FakeProject project) {
        projects.put(project.id(), project);
        return project;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers one request; tests answer some of them otherwise. */
    protected void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        var token = exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN");
        if (token != null && !token.equals(TOKEN)) {
            FakeAnswer.message(exchange, 401, "401 Unauthorized");
        } else if (path.equals(API + "projects")) {
            list(exchange, token != null);
        } else if (path.startsWith(API + "projects/")) {
            project(exchange, path.substring((API + "projects/").length()).split("/", 2), token != null);
        } else {
            FakeAnswer.message(exchange, 404, "404 Not Found");
        }
    }

    /** What the listing answers of a project. */
    protected JsonNode listed(FakeProject project, boolean authenticated) {
        return project.json(authenticated);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void list(HttpExchange exchange, boolean authenticated) throws IOException {
        var page = FakeListing.projects(projects.values(), query(exchange));
        linkNext(exchange, page.next());
        var body = JsonNodeFactory.instance.arrayNode();
        page.items().forEach(project -> body.add(listed(project, authenticated)));
        FakeAnswer.json(exchange, 200, body);
    }

    private void project(HttpExchange exchange, String[] path, boolean authenticated) throws IOException {
        var project = path[0].matches("\\d{1,18}") ? projects.get(Long.parseLong(path[0])) : null;
        if (project == null) {
            FakeAnswer.message(exchange, 404, "404 Project Not Found");
        } else if (path.length == 1) {
            var body = project.json(authenticated);
            if ("true".equals(query(exchange).get("license"))) {
                body.set("license", project.licence());
            }
            FakeAnswer.json(exchange, 200, body);
        } else if (path[1].equals("repository/contributors")) {
            page(exchange, project.contributors());
        } else if (path[1].matches("members/all|users") && authenticated) {
            page(exchange, project.members().json(path[1].equals("members/all")));
        } else if (path[1].equals("releases")) {
            page(exchange, project.releases());
        } else if (path[1].equals("repository/tree")) {
            tree(exchange, project);
        } else if (path[1].startsWith("repository/files/") && path[1].endsWith("/raw")) {
            file(exchange, project, path[1].split("/")[2]);
        } else if (path[1].equals("issues")) {
            issues(exchange, project, authenticated);
        } else {
            FakeAnswer.message(exchange, 404, "404 Not Found");
        }
    }

    private void issues(HttpExchange exchange, FakeProject project, boolean authenticated) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            FakeAnswer.json(exchange, 200, project.issues(query(exchange).getOrDefault("search", "")));
        } else if (!authenticated) {
            FakeAnswer.message(exchange, 401, "401 Unauthorized");
        } else {
            FakeAnswer.json(exchange, 201, openIssue(exchange, project));
        }
    }

    /** Opens the ticket that a request asks for, and leaves the answer to the caller. */
    protected static JsonNode openIssue(HttpExchange exchange, FakeProject project) throws IOException {
        return project.openIssue(new ObjectMapper().readTree(exchange.getRequestBody()));
    }

    private void tree(HttpExchange exchange, FakeProject project) throws IOException {
        var entries = project.tree(query(exchange).getOrDefault("path", ""));
        if (entries.isEmpty()) {
            FakeAnswer.message(exchange, 404, "404 Tree Not Found");
        } else {
            page(exchange, entries);
        }
    }

    private void page(HttpExchange exchange, Iterable<JsonNode> entries) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        entries.forEach(all::add);
        var page = FakeListing.byOffset(all, query(exchange));
        linkNext(exchange, page.next());
        FakeAnswer.json(exchange, 200, JsonNodeFactory.instance.arrayNode().addAll(page.items()));
    }

    private static void file(HttpExchange exchange, FakeProject project, String encoded) throws IOException {
        var content = project.file(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        if (content == null) {
            FakeAnswer.message(exchange, 404, "404 File Not Found");
            return;
        }
        exchange.getResponseHeaders().set("X-Gitlab-Size", Integer.toString(content.length));
        send(exchange, 200, "text/plain; charset=utf-8", content);
    }

    private void linkNext(HttpExchange exchange, String next) {
        if (next != null) {
            var address = url() + exchange.getRequestURI().getRawPath() + "?" + next;
            exchange.getResponseHeaders().set("Link", "<" + address + ">; rel=\"next\"");
        }
    }

    /** The query of a request, decoded. */
    protected static Map<String, String> query(HttpExchange exchange) {
        var query = new TreeMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts.length == 1 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    /** Sends a whole answer. */
    protected static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        FakeAnswer.send(exchange, status, type, body);
    }
}
