package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.LinkPerson;
import fr.forge.ressourcerie.contributor.Profiles;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the signed-in person says of themselves and consents to show, over HTTP. */
@Path("/api/v1/me")
@RolesAllowed(Roles.CONTRIBUTOR)
@Tag(name = "Account")
class MyProfileApi {
    private final Accounts accounts;
    private final Profiles profiles;
    private final LinkPerson link;
    private final MyViews views;
    private final Preconditions preconditions;

    MyProfileApi(Accounts accounts, Profiles profiles, LinkPerson link, MyViews views, Preconditions preconditions) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.link = link;
        this.views = views;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/profile")
    @Transactional
    @Operation(
            operationId = "getMyProfile",
            summary = "Read what one says of oneself",
            description = "Nobody else reads it but as far as a consent in force allows.")
    @APIResponse(responseCode = "200", description = "The profile.")
    public MyProfileView profile() {
        link.meet();
        return views.profile(profiles.of(accounts.current()));
    }

    @PATCH
    @Path("/profile")
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateMyProfile",
            summary = "Change what one says of oneself",
            description = "As a merge patch. With a consent in force it shows at once; without one nobody sees it.")
    @APIResponse(responseCode = "200", description = "The profile as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "A name that is shown by consent cannot be erased before that consent.")
    public MyProfileView update(
            @BeanParam IfMatch ifMatch, @BeanParam DryRun dryRun, @NotNull @Valid ProfileChanges changes) {
        var account = accounts.current();
        var profile = profiles.locked(account);
        preconditions.check(ifMatch, views.profile(profile));
        changes.over(profile);
        profiles.keep(account, profile);
        return views.profile(profile);
    }

    @GET
    @Path("/consent")
    @Transactional
    @Operation(
            operationId = "getMyConsent",
            summary = "Read what one consents to show",
            description = "The consent in force, with its date, or that there is none.")
    @APIResponse(responseCode = "200", description = "The consent.")
    public MyConsentView consent() {
        link.meet();
        return MyConsentView.of(profiles.of(accounts.current()));
    }

    @PUT
    @Path("/consent")
    @Transactional
    @Writes
    @Operation(
            operationId = "setMyConsent",
            summary = "Consent to being named, or withdraw that",
            description = "To the text of `GET /consent-texts/current`, under the display name of one's profile; with"
                    + " `given: false` nothing is shown any more. Both show at once in every list, sheet, search and"
                    + " suggestion. Each is kept with its date as proof.")
    @APIResponse(responseCode = "200", description = "The consent as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "The text is not the one in force, which the answer names; or a display name is to be chosen"
                    + " first.")
    public MyConsentView setConsent(
            @BeanParam IfMatch ifMatch, @BeanParam DryRun dryRun, @NotNull @Valid NewConsent wanted) {
        var consent = wanted.checked();
        var account = accounts.current();
        var profile = profiles.locked(account);
        preconditions.check(ifMatch, MyConsentView.of(profile));
        if (consent.given()) {
            var shown = consent.shown();
            profiles.consent(account, profile, consent.version(), shown.biographyShown(), shown.academyShown());
        } else {
            profiles.withdraw(account, profile);
        }
        return MyConsentView.of(profile);
    }
}
