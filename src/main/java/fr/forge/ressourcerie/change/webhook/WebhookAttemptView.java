package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.ChangeKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt to send a message. */
@Schema(name = "WebhookAttempt", description = "An attempt to send a message.")
record WebhookAttemptView(
        @Schema(
                description = "The message, as `webhook-id` named it.",
                examples = "msg_5d0c7a3e-91f2-4b64-a7de-0c1b2a394857")
        String message,

        @Schema(description = "What kind of thing it was about.", examples = "resource")
        ChangeKind kind,

        @Schema(description = "The thing, as in the change feed.", examples = "5d0c7a3e-91f2-8b64-a7de-0c1b2a394857")
        UUID thing,

        @Schema(description = "Which attempt of this message it was, from 1.", examples = "1")
        int attempt,

        @Schema(description = "When it began.", examples = "2026-06-01T00:00:00Z")
        Instant at,

        @Schema(description = "How long it took, in milliseconds.", examples = "84")
        int milliseconds,

        @Schema(description = "The status that was answered, or null.", nullable = true, examples = "204")
        Integer status,

        @Schema(
                description =
                        "Why nothing was answered: `not-public`, `too-slow`, `no-answer`, `untrusted`, `not-https`,"
                                + " `unreadable`; null otherwise.",
                nullable = true)
        String error,

        @Schema(
                description = "`delivered`; `retrying`; `given-up`: not tried again by itself.",
                enumeration = {"delivered", "retrying", "given-up"},
                examples = "delivered")
        String outcome) {}
