package fr.forge.ressourcerie.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls during this request. A name is not given here, and an e-mail address only to be hashed: what nobody can
 * reach, nobody can store or log by mistake. Asking anything of a caller whose token is bad ends the request with a 401.
 */
@RequestScoped
public class Caller {
    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST = 320;

    private static final Predicate<String> ADDRESS =
            Pattern.compile("[!-?A-~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+").asMatchPredicate();

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

    /**
     * What the hash makes of the address that the identity provider verified, and the domain it lies in; nothing for a
     * program, for an unverified address and for one outside ASCII, which could look like somebody else's. The address
     * itself is handed to the hash and to nobody else.
     */
    public <H> Optional<VerifiedAddress<H>> verifiedAddress(Function<String, H> hash) {
        if (!person() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        var verified = "true".equals(String.valueOf(token.<Object>getClaim(Claims.email_verified)));
        var address = Objects.toString(token.<Object>getClaim(Claims.email), "").strip();
        return verified && address.length() <= LONGEST && ADDRESS.test(address)
                ? Optional.of(new VerifiedAddress<>(hash.apply(address), domain(address)))
                : Optional.empty();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
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

    /** An address that the identity provider verified, as far as anyone may know it. */
    public record VerifiedAddress<H>(H hash, String domain) {}
}
