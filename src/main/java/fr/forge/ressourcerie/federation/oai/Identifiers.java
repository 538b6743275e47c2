package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What a record is called for ever: {@code oai:ressourcerie.example:} and the resource's own number, which renames keep. */
@Singleton
class Identifiers {
    private static final String SCHEME = "oai:";
    /** As the schema of oai-identifier wants a domain; a lone host name, as in development, is made one. */
    private static final String DOMAIN = "[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+";

    private final String namespace;

    Identifiers(OaiSettings settings, PublicAddress address) {
        namespace = settings.namespace()
                .orElseGet(() -> domain(URI.create(address.of("/")).getHost()));
    }

    String namespace() {
        return namespace;
    }

    String of(UUID resource) {
        return SCHEME + namespace + ":" + resource;
    }

    /** The resource that an identifier of ours names, whether there is one or not. */
    Optional<UUID> resource(String identifier) {
        var beginning = SCHEME + namespace + ":";
        if (!identifier.startsWith(beginning)) {
            return Optional.empty();
        }
        try {
            var uuid = UUID.fromString(identifier.substring(beginning.length()));
            return of(uuid).equals(identifier) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static String domain(String host) {
        return host != null && host.matches(DOMAIN) ? host : "ressourcerie.localhost";
    }
}
