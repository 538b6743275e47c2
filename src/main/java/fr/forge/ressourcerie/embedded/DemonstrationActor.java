package fr.forge.ressourcerie.embedded;

import fr.forge.ressourcerie.identity.Roles;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The program that fills the demonstration, with an account like any other, so that what it does is in the history. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemonstrationActor {
    private final CurrentIdentityAssociation caller;

    DemonstrationActor(CurrentIdentityAssociation caller) {
        this.caller = caller;
    }

    /** Does it in a transaction of its own, as a program that may select. */
    @ActivateRequestContext
    void does(Runnable deed) {
        caller.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Program())
                .addRoles(Set.of(Roles.CURATOR, Roles.SERVICE))
                .build());
        QuarkusTransaction.requiringNew().run(deed);
    }

    private record Program(Map<String, Object> claims) implements JsonWebToken {
        Program() {
            this(Map.of(Claims.sub.name(), "demonstration"));
        }

        @Override
        public String getName() {
            return "demonstration";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
