import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The last minutes of a call: everyone uploads, then everyone submits before the closing, some too late, while others read the
 * catalogue. It starts the package itself, on an empty database that it is given, with an identity provider that is only a
 * key, and says at the end whether an accepted submission was lost, whether one was accepted late, and how long each waited.
 *
 * <pre>
 * java src/bench/Rush.java --jdbc jdbc:postgresql://127.0.0.1:5432/rush --user rush --password rush
 *     [--package target/quarkus-app] [--heap 512m] [--applicants 500] [--megabytes 10] [--lead 600] [--window 60]
 *     [--kill true] [--forge http://localhost:8929]
 * </pre>
 *
 * {@code --lead}: seconds from the call's publication to its closing, in which everything is prepared and uploaded.
 * {@code --kill true}: the process is killed (SIGKILL) in the middle of the rush and started again; whoever got no answer
 * asks again with the same Idempotency-Key. {@code --forge}: harvested first, so that the catalogue is not empty.
 */
class Rush {
    static final Map<String, String> OPTIONS = new HashMap<>(Map.of(
            "package", "target/quarkus-app", "heap", "512m", "applicants", "500", "megabytes", "10", "lead", "600",
            "window", "60", "kill", "false", "forge", "", "password", ""));
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    static final Random RANDOM = new Random(7);
    static final int PORT = freePort();
    static final int MANAGEMENT = freePort();
    static final String ROOT = "http://127.0.0.1:" + PORT;
    static KeyPair key;
    static String issuer;
    static Process service;
    static long peak;

    public static void main(String... args) throws Exception {
        for (var index = 0; index + 1 < args.length; index += 2) {
            OPTIONS.put(args[index].substring(2), args[index + 1]);
        }
        startIdentityProvider();
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> service.destroy()));
        harvest();
        var closing = Instant.now().plusSeconds(number("lead")).truncatedTo(ChronoUnit.SECONDS);
        publish(closing);
        var applicants = prepare();
        upload(applicants, closing);
        rush(applicants, closing);
        verify(applicants, closing);
        System.exit(0);
    }

    // --- the scenario ---------------------------------------------------------------------------------------------

    static void harvest() throws Exception {
        if (option("forge").isEmpty()) {
            return;
        }
        var admin = token("admin", "admin");
        expect(201, send("POST", "/api/v1/harvests", admin, "{\"mode\":\"full\"}", Map.of()), 202);
        while (send("GET", "/api/v1/harvests?limit=1", admin, null, Map.of()).body().contains("\"running\"")) {
            Thread.sleep(1000);
        }
    }

    static void publish(Instant closing) throws Exception {
        var manager = token("manager", "manager");
        var moment = "{\"at\":\"%s\",\"zone\":\"Europe/Paris\"}";
        var call = """
                {"slug":"la-ruee","edition":"1","title":"La ruée","summary":"Pour mesurer.","description":"Un appel.",
                "opensAt":%s,"closesAt":%s,"support":{"from":"2031-09-01"},"contact":"role@education.example",
                "applicants":[{"kind":"teacher","identifierRequired":false}],
                "documents":[{"key":"piece","title":"Une pièce","required":true,"types":["pdf"],"maxBytes":20000000,"maxCount":1}]}
                """.formatted(moment.formatted(Instant.now().minusSeconds(60)), moment.formatted(closing));
        var grid = """
                {"axes":[{"key":"axe","title":"Axe","weight":100,"criteria":[{"key":"critere","title":"Critère","weight":100,
                "scale":[{"value":0,"label":"Non","anchor":"Rien."},{"value":1,"label":"Oui","anchor":"Tout."}]}]}]}
                """;
        var tag = expect(201, send("POST", "/api/v1/calls", manager, call, Map.of())).headers().firstValue("ETag").orElse("*");
        expect(200, send("PUT", "/api/v1/calls/la-ruee/grid", manager, grid, Map.of("If-Match", "*")));
        expect(200, send("PUT", "/api/v1/calls/la-ruee/state", manager, "{\"state\":\"published\"}", Map.of("If-Match", "*")));
        System.out.printf("closing at %s (tag %s)%n", closing, tag);
    }

    static List<Applicant> prepare() throws Exception {
        var applicants = IntStream.range(0, number("applicants"))
                .mapToObj(each -> new Applicant("applicant" + each))
                .toList();
        var begun = System.nanoTime();
        each(applicants, 16, Applicant::draft);
        System.out.printf("%d drafts filled in: %.1f s%n", applicants.size(), seconds(begun));
        return applicants;
    }

    static void upload(List<Applicant> applicants, Instant closing) throws Exception {
        var begun = System.nanoTime();
        var content = pdf(number("megabytes") * 1_000_000);
        each(applicants, 50, applicant -> applicant.upload(content));
        System.out.printf("%d uploads of %s MB, 50 at once: %.1f s, the longest %.1f s%n",
                applicants.size(), option("megabytes"), seconds(begun), longest(applicants.stream().map(each -> each.uploaded).toList()));
        var left = Duration.between(Instant.now(), closing).toSeconds();
        if (left < number("window")) {
            throw new IllegalStateException("only " + left + " s are left: give a longer --lead");
        }
    }

    static void rush(List<Applicant> applicants, Instant closing) throws Exception {
        var window = number("window");
        var clients = Executors.newScheduledThreadPool(applicants.size());
        var start = closing.minusSeconds(window);
        var going = new AtomicBoolean(true);
        var reads = new ConcurrentLinkedQueue<Double>();
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), start).toMillis()));
        var readers = IntStream.range(0, 4).mapToObj(each -> reader(going, reads)).toList();
        for (var index = 0; index < applicants.size(); index++) {
            var applicant = applicants.get(index);
            // One in twenty comes too late; the others come the more the nearer the closing is.
            applicant.meant = index % 20 == 19
                    ? closing.plusMillis(RANDOM.nextInt(3000))
                    : closing.minusMillis(20 + (long) (window * 1000L * Math.pow(RANDOM.nextDouble(), 2)) % (window * 1000L));
            clients.schedule(() -> applicant.submit(closing), Math.max(0, Duration.between(Instant.now(), applicant.meant).toMillis()), TimeUnit.MILLISECONDS);
        }
        if (option("kill").equals("true")) {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), closing.minusSeconds(window / 2)).toMillis()));
            kill();
        }
        clients.shutdown();
        if (!clients.awaitTermination(window + 60L, TimeUnit.SECONDS)) {
            throw new IllegalStateException("some never got an answer");
        }
        going.set(false);
        for (var reader : readers) {
            reader.join();
        }
        var sorted = reads.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf("%d reads of the catalogue meanwhile: median %.0f ms, 99th percentile %.0f ms, longest %.0f ms%n",
                    sorted.size(), sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.99)), sorted.get(sorted.size() - 1));
        }
    }

    static void kill() throws Exception {
        remember();
        service.destroyForcibly().waitFor();
        var down = System.nanoTime();
        start();
        System.out.printf("killed and ready again after %.1f s%n", seconds(down));
    }

    static void verify(List<Applicant> applicants, Instant closing) throws Exception {
        remember();
        int accepted = 0;
        int late = 0;
        int lost = 0;
        int wrong = 0;
        for (var applicant : applicants) {
            var receipts = send("GET", "/api/v1/applications/" + applicant.id + "/receipts", applicant.token, null, Map.of()).body();
            if (applicant.status == 201) {
                accepted++;
                lost += receipts.contains(applicant.receipt) ? 0 : 1;
                var received = Instant.parse(field(applicant.answer, "receivedAt"));
                wrong += received.isBefore(closing) && applicant.sent.isBefore(closing) ? 0 : 1;
            } else if (applicant.status == 409) {
                late++;
                wrong += receipts.contains("receivedAt") ? 1 : 0;
            } else {
                System.out.printf("%s got %d: %s%n", applicant.name, applicant.status, applicant.answer);
            }
        }
        var waits = applicants.stream().map(each -> each.waited).sorted().toList();
        System.out.printf("%d accepted, %d told that they were late, %d others; %d lost, %d accepted late or refused and kept%n",
                accepted, late, applicants.size() - accepted - late, lost, wrong);
        System.out.printf("waiting for the answer: median %.2f s, 99th percentile %.2f s, longest %.2f s; %d asked again%n",
                waits.get(waits.size() / 2), waits.get((int) (waits.size() * 0.99)), longest(waits), applicants.stream().filter(each -> each.tries > 1).count());
        System.out.printf("memory of the process at most: %d MB%n", peak);
        var total = field(send("GET", "/api/v1/applications?state=submitted&limit=1", token("manager", "manager"), null, Map.of()).body(), "total");
        System.out.printf("submitted, as managers see it: %s%n", total);
    }

    /** Somebody with a token of their own. */
    static class Applicant {
        final String name;
        final String token;
        final String idempotencyKey = UUID.randomUUID().toString();
        String id;
        double uploaded;
        Instant meant;
        volatile Instant sent;
        volatile int status;
        volatile int tries;
        volatile String answer = "";
        volatile String receipt;
        volatile double waited;

        Applicant(String name) {
            this.name = name;
            this.token = token(name);
        }

        Void draft() throws Exception {
            id = field(expect(201, send("POST", "/api/v1/calls/la-ruee/applications", token, "{\"title\":\"Projet de %s\",\"applicantKind\":\"teacher\"}".formatted(name), Map.of())).body(), "id");
            var money = "{\"amount\":\"1000.00\",\"currency\":\"EUR\"}";
            var said = "{\"applies\":false,\"statement\":\"Rien.\"}";
            var all = """
                    {"summary":"S","description":"D","governance":"G","community":"C","timetable":[{"title":"T","from":"2031-09-01"}],
                    "expenses":[{"label":"E","money":%s}],"requested":%s,"licences":{"software":"MIT","commitment":"L"},
                    "accessibility":%s,"personalData":%s,"ai":%s,"resources":[{"title":"R"}]}
                    """.formatted(money, money, said, said, said);
            expect(200, send("PATCH", "/api/v1/applications/" + id, token, all, Map.of("If-Match", "*", "Content-Type", "application/merge-patch+json")));
            expect(200, send("PUT", "/api/v1/applications/" + id + "/self-assessment/critere", token, "{\"level\":1}", Map.of("If-Match", "*")));
            return null;
        }

        Void upload(byte[] content) throws Exception {
            var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"piece.pdf\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            var end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
            var begun = System.nanoTime();
            var request = request("/api/v1/applications/" + id + "/documents?key=piece", token)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.<InputStream>of(
                            new ByteArrayInputStream(head), new ByteArrayInputStream(content), new ByteArrayInputStream(end))))))
                    .build();
            expect(201, CLIENT.send(request, BodyHandlers.ofString()));
            uploaded = seconds(begun);
            return null;
        }

        /** Asks until there is an answer; an answer that was lost comes again by the key. */
        void submit(Instant closing) {
            var begun = System.nanoTime();
            sent = Instant.now();
            while (status == 0) {
                tries++;
                try {
                    var answered = send("POST", "/api/v1/applications/" + id + "/submission", token, "", Map.of("Idempotency-Key", idempotencyKey));
                    if (answered.statusCode() < 500) {
                        answer = answered.body();
                        receipt = answered.statusCode() == 201 ? field(answer, "id") : null;
                        waited = seconds(begun);
                        status = answered.statusCode();
                    }
                } catch (Exception unanswered) {
                    pause();
                }
            }
        }
    }

    static Thread reader(AtomicBoolean going, ConcurrentLinkedQueue<Double> times) {
        var paths = List.of("/api/v1/resources?scope=forge", "/api/v1/resources?scope=forge&q=calcul", "/api/v1/calls/la-ruee", "/api/v1/statistics", "/api/v1/resources?scope=forge&level=cycle-3&limit=50");
        var thread = new Thread(() -> {
            for (var turn = 0; going.get(); turn++) {
                try {
                    var begun = System.nanoTime();
                    var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(ROOT + paths.get(turn % paths.size()))).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        times.add(seconds(begun) * 1000);
                    }
                    Thread.sleep(100);
                } catch (IOException | InterruptedException down) {
                    pause();
                }
            }
        });
        thread.start();
        return thread;
    }

    // --- the service and its surroundings -------------------------------------------------------------------------

    static void start() throws Exception {
        var builder = new ProcessBuilder("java", "-Xmx" + option("heap"), "-jar", option("package") + "/quarkus-run.jar");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File("rush.log")));
        var settings = builder.environment();
        settings.remove("JAVA_TOOL_OPTIONS");
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", option("jdbc"),
                "QUARKUS_DATASOURCE_USERNAME", option("user"),
                "QUARKUS_DATASOURCE_PASSWORD", option("password"),
                "QUARKUS_OIDC_AUTH_SERVER_URL", issuer,
                "RESSOURCERIE_PUBLIC_URL", ROOT,
                "RESSOURCERIE_PRIVACY_KEY", "only-for-the-rush-and-its-empty-database",
                "RESSOURCERIE_HARVEST_SCHEDULE", "off",
                "RESSOURCERIE_LIMITS_ENABLED", "false",
                "QUARKUS_HTTP_PORT", "" + PORT,
                "QUARKUS_MANAGEMENT_PORT", "" + MANAGEMENT));
        if (!option("forge").isEmpty()) {
            settings.put("RESSOURCERIE_FORGE_URL", option("forge"));
        }
        service = builder.start();
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + MANAGEMENT + "/q/health/ready")).build();
        for (var tries = 0; tries < 600; tries++) {
            try {
                if (CLIENT.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!service.isAlive()) {
                    throw new IllegalStateException("the service ended while starting: see rush.log");
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service is not ready: see rush.log");
    }

    static void startIdentityProvider() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ressourcerie";
        var open = (RSAPublicKey) key.getPublic();
        answer(server, "/realms/ressourcerie/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth"}
                """.formatted(issuer));
        answer(server, "/realms/ressourcerie/keys", """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"rush","n":"%s","e":"%s"}]}
                """.formatted(unsigned(open.getModulus().toByteArray()), unsigned(open.getPublicExponent().toByteArray())));
        server.start();
    }

    static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    static String token(String name, String... roles) {
        try {
            var now = Instant.now().getEpochSecond();
            var list = List.of(roles).stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
            var claims = """
                    {"iss":"%s","sub":"%s","aud":"ressourcerie-api","iat":%d,"exp":%d,"typ":"Bearer","preferred_username":"%s",
                    "email":"%s@rush.example","email_verified":true,"realm_access":{"roles":[%s]}}
                    """.formatted(issuer, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), now, now + 7200, name, name, list);
            var signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"rush\"}".getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The most memory that the process held, from what Linux counts. */
    static void remember() throws IOException {
        var status = Files.readString(Path.of("/proc/" + service.pid() + "/status"));
        var found = Pattern.compile("VmHWM:\\s+(\\d+)").matcher(status);
        if (found.find()) {
            peak = Math.max(peak, Long.parseLong(found.group(1)) / 1024);
        }
    }

    // --- small things ---------------------------------------------------------------------------------------------

    static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(ROOT + path)).timeout(Duration.ofSeconds(120)).header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> send(String method, String path, String token, String body, Map<String, String> headers) throws Exception {
        var request = request(path, token);
        headers.forEach(request::header);
        if (body != null && !body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer, int... others) {
        if (answer.statusCode() != status && IntStream.of(others).noneMatch(each -> each == answer.statusCode())) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    static void each(List<Applicant> applicants, int atOnce, Work work) throws Exception {
        var pool = Executors.newFixedThreadPool(atOnce);
        var tasks = new ArrayList<Callable<Void>>();
        applicants.forEach(applicant -> tasks.add(() -> work.on(applicant)));
        for (var done : pool.invokeAll(tasks)) {
            done.get();
        }
        pool.shutdown();
    }

    interface Work {
        Void on(Applicant applicant) throws Exception;
    }

    static byte[] pdf(int size) {
        var head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n%";
        var tail = "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        return (head + "x".repeat(Math.max(0, size - head.length() - tail.length())) + tail).getBytes(StandardCharsets.US_ASCII);
    }

    static double longest(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    static String option(String name) {
        return OPTIONS.get(name);
    }

    static int number(String name) {
        return Integer.parseInt(option(name));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String unsigned(byte[] number) {
        return base64(number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number);
    }
}
