package fr.forge.ressourcerie;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Mints the access tokens of an actor in the shape of Keycloak's, right ones and wrong ones. */
public final class Tokens {
    private static final String ISSUER = "https://identity.example/realms/ressourcerie";
    private static final String AUDIENCE = "ressourcerie-api";
    private static final long LIFESPAN = 600;

    private final Actor actor;
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private Instant issuedAt = Instant.now();
    private boolean verified = true;
    private PrivateKey key = SigningKey.privateKey();

    Tokens(Actor actor) {
        this.actor = actor;
    }

    /** Over for an hour. */
    public Tokens expired() {
        issuedAt = Instant.now().minusSeconds(LIFESPAN + 3600);
        return this;
    }

    /** Meant for another service. */
    public Tokens forAudience(String other) {
        audience = other;
        return this;
    }

    /** From another identity provider that has the same key. */
    public Tokens from(String otherIssuer) {
        issuer = otherIssuer;
        return this;
    }

    /** With an address that the provider did not verify. */
    public Tokens unverified() {
        verified = false;
        return this;
    }

    /** Signed by a stranger. */
    public Tokens signedByAStranger() {
        key = SigningKey.strangersKey();
        return this;
    }

    /** The token of someone with more rights, carrying the signature of this one. */
    public String tampered() {
        var promoted =
                new Actor(actor.name(), actor.email(), Set.of("admin")).token().split("\\.");
        var signature = sign().split("\\.")[2];
        return String.join(".", promoted[0], promoted[1], signature);
    }

    /** The finished token. */
    public String sign() {
        return claims().jws().keyId("test").sign(key);
    }

    private JwtClaimsBuilder claims() {
        var claims = Jwt.issuer(issuer)
                .subject(actor.subject())
                .audience(audience)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plusSeconds(LIFESPAN))
                .preferredUserName(actor.name())
                .claim("typ", "Bearer")
                .claim("jti", UUID.randomUUID().toString())
                .claim("realm_access", Map.of("roles", actor.roles()));
        return actor.email() == null
                ? claims
                : claims.claim("email", actor.email()).claim("email_verified", verified);
    }
}
