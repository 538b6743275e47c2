package fr.forge.ressourcerie.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whom a request comes from, as far as counting and recognising need it; never stored but as a keyed hash. */
@RequestScoped
public class Who {
    private static final int IPV4_BYTES = 4;
    /** One subscriber's network: addresses in it are free to take. */
    private static final int IPV6_NETWORK_BYTES = 7;

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Who(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    /** The subject of a valid token; none for an anonymous request, nor when the token proves nobody. */
    public Optional<String> user() {
        if (context.request().getHeader("Authorization") == null) {
            return Optional.empty();
        }
        try {
            return identity.getPrincipal() instanceof JsonWebToken token
                    ? Optional.of("user " + token.getSubject())
                    : Optional.empty();
        } catch (AuthenticationFailedException | OIDCException unproven) {
            return Optional.empty();
        }
    }

    /** The address of the client, or its network where it has a whole one for itself. */
    public String client() {
        var remote = context.request().remoteAddress();
        return "client " + (remote == null ? "unknown" : network(remote.hostAddress()));
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
