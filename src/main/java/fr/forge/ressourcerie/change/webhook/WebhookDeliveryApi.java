package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What one's webhooks sent, sending it again, and another secret, over HTTP. */
@Path("/api/v1/webhooks/{id}")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.SERVICE})
@Tag(name = "Changes")
class WebhookDeliveryApi {
    private final Webhooks webhooks;
    private final Subscribe subscribe;
    private final WebhookViews views;
    private final Secrets secrets;
    private final Attempts attempts;
    private final Queue queue;
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    WebhookDeliveryApi(
            Webhooks webhooks,
            Subscribe subscribe,
            WebhookViews views,
            Secrets secrets,
            Attempts attempts,
            Queue queue,
            Accounts accounts,
            Pages pages,
            Clock clock) {
        this.webhooks = webhooks;
        this.subscribe = subscribe;
        this.views = views;
        this.secrets = secrets;
        this.attempts = attempts;
        this.queue = queue;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("/deliveries")
    @Transactional
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Read the log of a webhook",
            description = "Every attempt of the last thirty days, the newest first. What was sent is not kept.")
    @APIResponse(responseCode = "200", description = "A page of attempts.")
    public Page<WebhookAttemptView> deliveries(
            @PathParam("id") @Parameter(description = WebhookApi.WHICH, example = WebhookApi.EXAMPLE) UUID id,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, attempts.page(webhooks.get(accounts.current(), id), request));
    }

    @POST
    @Path("/deliveries/{message}/replay")
    @Transactional
    @Writes
    @Operation(
            operationId = "replayWebhookMessage",
            summary = "Send what a message was about again",
            description = "The thing of a message in the log, as it is now, under another `webhook-id`.")
    @APIResponse(
            responseCode = "202",
            description = "It is about to be sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<WebhookView> again(
            @PathParam("id") @Parameter(description = WebhookApi.WHICH, example = WebhookApi.EXAMPLE) UUID id,
            @PathParam("message")
                    @Size(max = 40)
                    @Pattern(regexp = "msg_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    @Parameter(
                            description = "A message of the log.",
                            example = "msg_5d0c7a3e-91f2-4b64-a7de-0c1b2a394857")
                    String message,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        var webhook = webhooks.locked(accounts.current(), id);
        var noted = attempts.about(webhook, UUID.fromString(message.substring(Attempts.MESSAGE.length())))
                .orElseThrow(WebhookProblems.UNKNOWN_MESSAGE::because);
        queue.put(webhook.id(), List.of(noted), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return RestResponse.status(RestResponse.Status.ACCEPTED, views.of(webhook));
    }

    @POST
    @Path("/replays")
    @Transactional
    @Writes
    @Operation(
            operationId = "replayWebhook",
            summary = "Send everything again from a cursor",
            description =
                    "Each thing that changed since, as it is now. A cursor ahead of what was sent changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It is about to be sent.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "410", description = "The cursor is too old: begin again.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public RestResponse<WebhookView> replay(
            @PathParam("id") @Parameter(description = WebhookApi.WHICH, example = WebhookApi.EXAMPLE) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewReplay wanted) {
        var webhook = webhooks.locked(accounts.current(), id);
        subscribe.replay(webhook, wanted.since());
        return RestResponse.status(RestResponse.Status.ACCEPTED, views.of(webhook));
    }

    @POST
    @Path("/secret-rotations")
    @Transactional
    @Writes
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook another secret",
            description = "For a day every message bears two signatures, of the new secret and of the former one, so"
                    + " that a receiver can change over without losing any.")
    @APIResponse(responseCode = "200", description = "The webhook, and its new secret for the only time.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public WebhookSecretView rotate(
            @PathParam("id") @Parameter(description = WebhookApi.WHICH, example = WebhookApi.EXAMPLE) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key) {
        var webhook = webhooks.locked(accounts.current(), id);
        var secret = secrets.make();
        subscribe.rotate(webhook, secret);
        return new WebhookSecretView(views.of(webhook), secret);
    }
}
