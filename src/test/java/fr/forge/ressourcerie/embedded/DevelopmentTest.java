package fr.forge.ressourcerie.embedded;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the developer is told before anything starts. */
class DevelopmentTest {
    @Test
    void busy_ports_are_told_with_what_they_are_for_and_how_to_choose_others() throws IOException {
        try (var http = busy();
                var keycloak = busy();
                var mailboxes = busy()) {
            var told = Development.start(new SmallRyeConfigBuilder()
                    .withDefaultValues(Map.of(
                            "quarkus.http.port", "" + http.getLocalPort(),
                            "ressourcerie.embedded.keycloak-port", "" + keycloak.getLocalPort(),
                            "ressourcerie.embedded.mailbox-port", "" + mailboxes.getLocalPort()))
                    .build());

            assertThat(
                    told,
                    allOf(
                            containsString("Port " + http.getLocalPort()),
                            containsString("-Dquarkus.http.port="),
                            containsString("Port " + keycloak.getLocalPort()),
                            containsString("-Dressourcerie.embedded.keycloak-port="),
                            containsString("Port " + mailboxes.getLocalPort()),
                            containsString("-Dressourcerie.embedded.mailbox-port=")));
        }
    }

    private static ServerSocket busy() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
