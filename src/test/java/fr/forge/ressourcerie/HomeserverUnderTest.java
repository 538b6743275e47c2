package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.FakeHomeserverWithFaults;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The homeserver that the service under test asks, for tests under {@link Profile}; the others have none. */
@Singleton
public class HomeserverUnderTest extends FakeHomeserverWithFaults {
    private static final String ADDRESS = "ressourcerie.test.matrix-url";

    HomeserverUnderTest(@ConfigProperty(name = "ressourcerie.matrix.url", defaultValue = "http://none:0") URI url) {
        super(url.getPort());
    }

    @Override
    @PreDestroy
    public void close() {
        super.close();
    }

    /** A service that asks a homeserver, and is impatient enough for tests. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ressourcerie.matrix.url",
                    address(),
                    "ressourcerie.matrix.token",
                    "secret-of-the-homeserver",
                    "ressourcerie.matrix.request-timeout",
                    "PT1S",
                    "ressourcerie.matrix.requests-per-second",
                    "1000",
                    "ressourcerie.matrix.bytes",
                    "65536",
                    "ressourcerie.matrix.directory-pages",
                    "3");
        }

        /** Known to the JVM and not to a class: profiles are asked by several class loaders, before anything starts. */
        private static synchronized String address() {
            if (System.getProperty(ADDRESS) == null) {
                try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    System.setProperty(ADDRESS, "http://127.0.0.1:" + socket.getLocalPort());
                } catch (IOException e) {
                    throw new UncheckedIOException("no free port", e);
                }
            }
            return System.getProperty(ADDRESS);
        }
    }
}
