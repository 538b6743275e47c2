package fr.forge.ressourcerie.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says to the tests what the service understood of a token. */
@Path("/test/who-am-i")
class WhoAmIApi {
    private final Caller caller;

    WhoAmIApi(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Answer anybody() {
        return new Answer(
                caller.anonymous() ? null : caller.subject(),
                new TreeSet<>(caller.roles()),
                caller.person(),
                caller.machine());
    }

    @GET
    @Operation(hidden = true)
    @Path("/subject")
    public String subject() {
        return caller.subject();
    }

    @GET
    @Operation(hidden = true)
    @Path("/contributor")
    @RolesAllowed(Roles.CONTRIBUTOR)
    public Answer contributor() {
        return anybody();
    }

    @GET
    @Operation(hidden = true)
    @Path("/service")
    @RolesAllowed(Roles.SERVICE)
    public Answer service() {
        return anybody();
    }

    record Answer(String subject, Set<String> roles, boolean person, boolean machine) {}
}
