package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.EmbeddedDatabase;
import fr.forge.ressourcerie.embedded.FakeForge;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * What every {@code @QuarkusTest} runs on, without asking for it: one PostgreSQL for the whole test run and an identity
 * provider that is only a key (see {@link SigningKey}).
 */
@WithTestResource(value = RunningService.class, scope = TestResourceScope.GLOBAL)
public final class RunningService implements QuarkusTestResourceLifecycleManager {
    /** Known to the JVM and not to a class: Quarkus loads this class again for each of its class loaders. */
    private static final String RUNNING = "ressourcerie.test.jdbc-url";

    /** Where {@link ForgeUnderTest} will answer, if the test asks for it. */
    private static final String FORGE = "ressourcerie.test.forge-url";

    /** Where {@code Stranger} may answer for a site of the web. */
    public static final String STRANGER = "ressourcerie.test.stranger-url";

    /** Where {@link MailUnderTest} will take mails, if the test asks for it. */
    private static final String MAIL_PORT = "ressourcerie.test.mail-port";

    private static final String USER = "ressourcerie.test.user";

    @Override
    public Map<String, String> start() {
        startDatabaseOnce();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", System.getProperty(RUNNING)),
                Map.entry("quarkus.datasource.username", System.getProperty(USER)),
                Map.entry("quarkus.datasource.password", ""),
                Map.entry("quarkus.oidc.public-key", SigningKey.publicKey()),
                Map.entry("ressourcerie.forge.url", System.getProperty(FORGE)),
                Map.entry("ressourcerie.forge.token", FakeForge.TOKEN),
                Map.entry("ressourcerie.outgoing.exception", System.getProperty(STRANGER)),
                Map.entry("ressourcerie.outgoing.timeout", "PT2S"),
                Map.entry("ressourcerie.forge.attempts", "2"),
                Map.entry("ressourcerie.forge.backoff", "PT0.001S"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", System.getProperty(MAIL_PORT)));
    }

    /** Nothing stops here: the next class of tests, under another profile, uses the same database. */
    @Override
    public void stop() {
        // The database goes with the JVM.
    }

    private static synchronized void startDatabaseOnce() {
        if (System.getProperty(RUNNING) == null) {
            System.setProperty(FORGE, "http://127.0.0.1:" + freePort());
            System.setProperty(STRANGER, "http://127.0.0.1:" + freePort());
            System.setProperty(MAIL_PORT, "" + freePort());
            var database = EmbeddedDatabase.start();
            System.setProperty(USER, database.user());
            System.setProperty(RUNNING, database.jdbcUrl());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
