package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One's own webhooks over HTTP; what they send is in {@link WebhookDeliveryApi}. */
@Path("/api/v1/webhooks")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.SERVICE})
@Tag(name = "Changes")
class WebhookApi {
    static final String WHICH = "The webhook's identifier.";
    static final String EXAMPLE = "0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f";

    private final Webhooks webhooks;
    private final Subscribe subscribe;
    private final WebhookViews views;
    private final Secrets secrets;
    private final Accounts accounts;
    private final Preconditions preconditions;
    private final Pages pages;

    WebhookApi(
            Webhooks webhooks,
            Subscribe subscribe,
            WebhookViews views,
            Secrets secrets,
            Accounts accounts,
            Preconditions preconditions,
            Pages pages) {
        this.webhooks = webhooks;
        this.subscribe = subscribe;
        this.views = views;
        this.secrets = secrets;
        this.accounts = accounts;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listWebhooks",
            summary = "List one's webhooks",
            description = "Those that the caller made, the newest first, with how they fare.")
    @APIResponse(responseCode = "200", description = "The webhooks.")
    public Page<WebhookView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        var slice = webhooks.page(accounts.current(), request);
        var shown = views.of(slice.items());
        return pages.page(request, slice.map(webhook -> shown.get(webhook.id())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "Where it sends, and whether that works. One that was `disabled` says why; no mail is sent"
                    + " about it, since the service keeps no address of whoever signs in.")
    @APIResponse(responseCode = "200", description = "The webhook.")
    public WebhookView get(@PathParam("id") @Parameter(description = WHICH, example = EXAMPLE) UUID id) {
        return views.of(webhooks.get(accounts.current(), id));
    }

    @POST
    @Transactional
    @Writes
    @Operation(
            operationId = "createWebhook",
            summary = "Have changes sent",
            description = "Each change of the feed is sent as a POST by the Standard Webhooks conventions:"
                    + " `webhook-id`, `webhook-timestamp` and `webhook-signature` (`v1`, HMAC-SHA-256 under the secret"
                    + " that this answer shows and no other does), with a body `{\"type\": \"resource.shown\","
                    + " \"timestamp\", \"data\"}` whose `data` is an item of the feed, as everyone sees it when it is"
                    + " sent. Of one thing, messages arrive in order. Anything but 2xx within ten seconds is tried"
                    + " again, ten times in three days; redirects are not followed; 410 ends it.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and its secret for the only time.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecretView.class)))
    @APIResponse(responseCode = "409", description = "The account has as many as it may.")
    @APIResponse(responseCode = "410", description = "The cursor is too old: begin again.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<WebhookSecretView> create(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @NotNull @Valid NewWebhook wanted) {
        var owner = accounts.current();
        var secret = secrets.make();
        var id = subscribe.make(owner, wanted, secret);
        var view = new WebhookSecretView(views.of(webhooks.get(owner, id)), secret);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/v1/webhooks/" + id))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateWebhook",
            summary = "Move, pause or wake a webhook",
            description =
                    "As a merge patch. What changed while it was paused or disabled is sent once it is active again.")
    @APIResponse(responseCode = "200", description = "The webhook as it is now.")
    public WebhookView update(
            @PathParam("id") @Parameter(description = WHICH, example = EXAMPLE) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid WebhookChanges changes) {
        var webhook = webhooks.locked(accounts.current(), id);
        preconditions.check(ifMatch, views.of(webhook));
        subscribe.change(webhook, changes);
        return views.of(webhook);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteWebhook",
            summary = "Have nothing sent any more",
            description = "Its log and what waits to be sent go with it.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @PathParam("id") @Parameter(description = WHICH, example = EXAMPLE) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun) {
        var webhook = webhooks.locked(accounts.current(), id);
        preconditions.check(ifMatch, views.of(webhook));
        webhooks.delete(webhook);
    }
}
