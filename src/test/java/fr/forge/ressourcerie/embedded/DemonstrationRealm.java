package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Copies of the demonstration realm with what is needed to get wrong tokens from a real identity provider. */
final class DemonstrationRealm {
    /** A client whose tokens are for nobody. */
    static final String WITHOUT_AUDIENCE = "without-audience";

    /** A client whose tokens live for a second. */
    static final String SHORT_LIVED = "short-lived";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("docker/keycloak/ressourcerie-realm.json");

    private DemonstrationRealm() {}

    /** A copy under another name: another issuer. */
    static Path copy(String name, Path directory) {
        try {
            var realm = (ObjectNode) JSON.readTree(FILE.toFile());
            realm.put("realm", name);
            addClients((ArrayNode) realm.get("clients"));
            var file = directory.resolve(name + ".json");
            JSON.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addClients(ArrayNode clients) {
        var demonstration = (ObjectNode) clients.get(0);
        var withoutAudience = demonstration.deepCopy().put("clientId", WITHOUT_AUDIENCE);
        withoutAudience.remove("protocolMappers");
        var shortLived = demonstration.deepCopy().put("clientId", SHORT_LIVED);
        shortLived.putObject("attributes").put("access.token.lifespan", "1");
        clients.add(withoutAudience).add(shortLived);
    }
}
