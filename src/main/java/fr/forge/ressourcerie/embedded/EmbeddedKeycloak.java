package fr.forge.ressourcerie.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * A Keycloak of its own, a program beside this one, that holds its realms in memory. It takes ten to sixty seconds to be
 * ready, which nobody has to wait for.
 */
final class EmbeddedKeycloak implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedKeycloak.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /**
     * Keycloak reads variables of the same names as this service's, and must not take those; nor what the developer asks
     * of each Java, such as another collector than its own, or a debugger on a port that is taken by then.
     */
    private static final Pattern OURS =
            Pattern.compile("(QUARKUS|RESSOURCERIE|KC|JAVA_OPTS|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS).*");

    /** From here on an exit code says that somebody ended the program, with Ctrl-C for instance. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final HttpClient client = HttpClient.newHttpClient();
    private final KeycloakHome home;
    private final Process process;
    private final int port;
    private final Instant started = Instant.now();

    private EmbeddedKeycloak(KeycloakHome home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** Starts it with those realm files, and does not wait; it also stops with the program. */
    public static EmbeddedKeycloak start(int port, List<Path> realms) {
        var home = KeycloakHome.make(distribution(), realms);
        try {
            var keycloak = new EmbeddedKeycloak(home, launch(home, port), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close, "stop-keycloak"));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start", e);
        }
    }

    /** The address of a realm, which is also the issuer of its tokens. */
    public String realm(String name) {
        return "http://localhost:%d/realms/%s".formatted(port, name);
    }

    /** Says in the log when it is ready, from a thread of its own. */
    void announce() {
        var thread = new Thread(this::awaitReady, "await-keycloak");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when it answers: true, or false when it has ended instead. */
    public boolean awaitReady() {
        try {
            while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (answers()) {
                    home.keepPrepared();
                    LOG.infof("Keycloak is ready on http://localhost:%d after %d s", port, secondsSinceStart());
                    return true;
                }
            }
            if (process.exitValue() < ENDED_BY_SIGNAL) {
                LOG.errorf("Keycloak has ended, see %s", log(port));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean answers() throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(realm("master") + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private long secondsSinceStart() {
        return Duration.between(started, Instant.now()).toSeconds();
    }

    private static Process launch(KeycloakHome home, int port) throws IOException {
        var builder = new ProcessBuilder(
                        home.launcher().toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log(port).toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(OURS.asMatchPredicate());
        // A small heap and the quick compiler: it serves one developer, for a while.
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }

    /** It stays when the program has ended, until the next one on that port. */
    private static Path log(int port) {
        return Path.of(System.getProperty("java.io.tmpdir"), "ressourcerie-keycloak-%d.log".formatted(port));
    }

    private static Path distribution() {
        return Path.of(System.getProperty("ressourcerie.embedded.keycloak-home"));
    }

    @Override
    public void close() {
        var programs = process.descendants().toList();
        process.destroyForcibly();
        programs.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        home.close();
    }
}
