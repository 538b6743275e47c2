package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.LinkPerson;
import fr.forge.ressourcerie.contributor.Profiles;
import fr.forge.ressourcerie.contributor.membership.LinkForgeAccount;
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
    private final LinkPerson link;
    private final LinkForgeAccount forgeLink;
    private final Profiles profiles;
    private final MyViews views;
    private final Caller caller;

    MeApi(
            Accounts accounts,
            Maintainers maintainers,
            LinkPerson link,
            LinkForgeAccount forgeLink,
            Profiles profiles,
            MyViews views,
            Caller caller) {
        this.accounts = accounts;
        this.maintainers = maintainers;
        this.link = link;
        this.forgeLink = forgeLink;
        this.profiles = profiles;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getMe",
            summary = "Read one's own account",
            description = "The handle that a curator needs to let the account maintain a resource, its roles here,"
                    + " the resources that it maintains, and who its owner is among the contributors: contributions on"
                    + " the Forge are found by the keyed hash of the verified e-mail address, which is not kept. The"
                    + " account is made at the first call. Its `ETag` also serves `/me/profile` and `/me/consent`.")
    @APIResponse(responseCode = "200", description = "The account.")
    public MeView get() {
        link.meet();
        forgeLink.meet();
        var account = accounts.current();
        var profile = profiles.of(account);
        var person = caller.machine() ? null : views.person(account, profile);
        return MeView.of(account, caller, maintainers.maintained(account), profile, person);
    }
}
