package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.resource.Maintainers;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in account over HTTP. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Account")
class MeApi {
    private final Accounts accounts;
    private final Maintainers maintainers;
    private final Caller caller;

    MeApi(Accounts accounts, Maintainers maintainers, Caller caller) {
        this.accounts = accounts;
        this.maintainers = maintainers;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getMe",
            summary = "Read one's own account",
            description = "The handle that a curator needs to let the account maintain a resource, its roles here, and"
                    + " the resources that it maintains. The account is made at the first call.")
    @APIResponse(responseCode = "200", description = "The account.")
    public MeView get() {
        var account = accounts.current();
        return MeView.of(account, caller, maintainers.maintained(account));
    }
}
