package fr.forge.ressourcerie.identity;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells programs from people: by their role or, for a client that was not given it, by Keycloak's naming. */
final class Machine {
    private static final String SERVICE_ACCOUNT = "service-account-";

    private Machine() {}

    static boolean is(SecurityIdentity identity) {
        return identity.hasRole(Roles.SERVICE) || isServiceAccount(identity);
    }

    private static boolean isServiceAccount(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(Claims.preferred_username) instanceof String name
                && name.startsWith(SERVICE_ACCOUNT);
    }
}
