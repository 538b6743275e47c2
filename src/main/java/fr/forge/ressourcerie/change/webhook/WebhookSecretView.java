package fr.forge.ressourcerie.change.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its new secret, the only time that it is shown. */
@Schema(name = "WebhookSecret", description = "A webhook with its new secret, which is not shown again.")
record WebhookSecretView(
        @Schema(description = "The webhook.") WebhookView webhook,

        @Schema(
                description = "What messages are signed with, as Standard Webhooks libraries take it.",
                examples = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
        String secret) {}
