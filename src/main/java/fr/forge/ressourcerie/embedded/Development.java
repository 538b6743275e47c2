package fr.forge.ressourcerie.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Gives development what production is given by its administrator, unless the developer gives it too. What it starts
 * outlives the live reloads, that run the entry again in a new class loader, and stops with the program: therefore the
 * JVM's own properties tell that it is there.
 */
public final class Development {
    private static final Logger LOG = Logger.getLogger(Development.class);
    private static final String STARTED = "ressourcerie.embedded.started";
    private static final String HTTP_PORT = "quarkus.http.port";
    private static final String KEYCLOAK_PORT = "ressourcerie.embedded.keycloak-port";
    private static final String BUSY =
            "Port %d, the one %s, is already in use: stop the program that holds it, or choose another with -D%s=…";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String IDENTITY_PROVIDER = "quarkus.oidc.auth-server-url";
    private static final String FORGE = "ressourcerie.forge.url";
    private static final String MAIL_SERVER = "quarkus.mailer.host";
    private static final String MAILBOX_PORT = "ressourcerie.embedded.mailbox-port";
    private static final String HOMESERVER = "ressourcerie.matrix.url";
    /** Tells the demonstration's selection that the Forge is the demonstration's. */
    static final String DEMONSTRATION = "ressourcerie.embedded.demonstration";

    private static final Path REALM = Path.of("docker", "keycloak", "ressourcerie-realm.json");

    private final Config config;

    private Development(Config config) {
        this.config = config;
    }

    /** Starts what is missing; what it returns is why it cannot, and is empty when it can. */
    public static String start(Config config) {
        if (Boolean.getBoolean(STARTED)) {
            return "";
        }
        var development = new Development(config);
        var busy = development.busyPorts();
        if (busy.isEmpty()) {
            development.startMissing();
            System.setProperty(STARTED, "true");
        }
        return busy;
    }

    /** Each piece that development brings, in the order in which the service needs them. */
    private void startMissing() {
        startForge();
        if (!isGiven(HOMESERVER)) {
            System.setProperty(
                    HOMESERVER, DemonstrationSalons.homeserver().url().toString());
        }
        startMail();
        if (!isGiven(DATABASE)) {
            var database = EmbeddedDatabase.start();
            System.setProperty(DATABASE, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
        }
        if (!isGiven(IDENTITY_PROVIDER)) {
            var keycloak =
                    EmbeddedKeycloak.start(keycloakPort(), List.of(project().resolve(REALM)));
            System.setProperty(IDENTITY_PROVIDER, keycloak.realm("ressourcerie"));
            keycloak.announce();
        }
    }

    /** Without a Forge of the developer's choice there is the demonstration's, which the harvest reads like any other. */
    private void startForge() {
        if (!isGiven(FORGE)) {
            System.setProperty(FORGE, FakeForge.demonstration().url().toString());
            System.setProperty("ressourcerie.forge.token", FakeForge.TOKEN);
            System.setProperty("ressourcerie.forge.private-address-host", FakeForge.PRIVATE_ADDRESSES);
            System.setProperty(DEMONSTRATION, "true");
        }
    }

    /** Mails of the demonstration stay on this machine, where its users read them under their names. */
    private void startMail() {
        if (!isGiven(MAIL_SERVER)) {
            var mail = EmbeddedMail.start(mailboxPort());
            DemonstrationUsers.of(project().resolve(REALM)).forEach(mail::name);
            System.setProperty(MAIL_SERVER, "localhost");
            System.setProperty("quarkus.mailer.port", "" + mail.smtpPort());
            LOG.infof("Mails are read at pop3://localhost:%d, with any password", mail.pop3Port());
        }
    }

    private String busyPorts() {
        var ports = new ArrayList<String>();
        if (isBusy(httpPort())) {
            ports.add(BUSY.formatted(httpPort(), "of the API", HTTP_PORT));
        }
        if (!isGiven(IDENTITY_PROVIDER) && isBusy(keycloakPort())) {
            ports.add(BUSY.formatted(keycloakPort(), "of Keycloak", KEYCLOAK_PORT));
        }
        if (!isGiven(MAIL_SERVER) && isGiven(MAILBOX_PORT) && isBusy(mailboxPort())) {
            ports.add(BUSY.formatted(mailboxPort(), "of the mailboxes", MAILBOX_PORT));
        }
        return String.join("\n", ports);
    }

    private boolean isGiven(String property) {
        return config.getOptionalValue(property, String.class).isPresent();
    }

    private int httpPort() {
        return config.getOptionalValue(HTTP_PORT, Integer.class).orElse(8080);
    }

    private int keycloakPort() {
        return config.getOptionalValue(KEYCLOAK_PORT, Integer.class).orElse(8180);
    }

    /** Nothing else depends on it, so that a second service beside the first takes a free one and says which. */
    private int mailboxPort() {
        return config.getOptionalValue(MAILBOX_PORT, Integer.class).orElseGet(() -> isBusy(8110) ? 0 : 8110);
    }

    private static boolean isBusy(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static Path project() {
        return Path.of(System.getProperty("ressourcerie.embedded.project", ""));
    }
}
