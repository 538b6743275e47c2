package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.RunningService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The address of an identity provider that is not there yet, and the usual database. */
public final class AbsentKeycloak implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var port = freePort();
        var issuer = "http://localhost:%d/realms/ressourcerie".formatted(port);
        var settings = new HashMap<>(new RunningService().start());
        settings.remove("quarkus.oidc.public-key");
        settings.put("quarkus.oidc.auth-server-url", issuer);
        settings.put("quarkus.oidc.token.issuer", issuer);
        settings.put("ressourcerie.embedded.keycloak-port", String.valueOf(port));
        return settings;
    }

    @Override
    public void stop() {
        // There is nothing of its own.
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
