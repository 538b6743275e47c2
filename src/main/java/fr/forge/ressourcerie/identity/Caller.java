package fr.forge.ressourcerie.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls during this request. A name or an e-mail address is not given here: what nobody can reach, nobody can store
 * or log by mistake. Asking anything of a caller whose token is bad ends the request with a 401.
 */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Somebody showed a token that holds. A public operation asks this before it shows more to some: there a bad token is as
     * good as none, and never an error that tells what there was to show.
     */
    public boolean recognised() {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException | OIDCException unproven) {
            return false;
        }
    }

    /** Nobody showed a token. */
    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** The identity provider's opaque identifier of the caller, the same at each visit; 401 when nobody is signed in. */
    public String subject() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token.getSubject();
        }
        throw new UnauthorizedException();
    }

    /** The roles of the token, with the one that every person has; none for an anonymous caller. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Has that role, one of {@link Roles}. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** A program with an account of its own, not a person. */
    public boolean machine() {
        return Machine.is(identity);
    }

    /** Somebody signed in, and not a program. */
    public boolean person() {
        return !anonymous() && !machine();
    }
}
