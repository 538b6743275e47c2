package fr.forge.ressourcerie.change.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its owner sees it. */
@Schema(name = "Webhook", description = "Where changes are sent, and how that goes. Its secret is not shown again.")
record WebhookView(
        @JsonIgnore long version,

        @Schema(description = "Identifier.", examples = "0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f")
        UUID id,

        @Schema(description = "Where changes are sent.", examples = "https://portail.example/ressourcerie")
        String url,

        @Schema(description = "Things of these kinds.", examples = "[\"resource\"]")
        List<ChangeKind> kinds,

        @Schema(description = "Which resources.") WebhookFilter filter,

        @Schema(description = "Whether anything is sent.", examples = "active")
        WebhookState state,

        @Schema(description = "Why the service disabled it, or null.", nullable = true)
        WebhookTrouble disabledBecause,

        @Schema(description = "Since when it is disabled, or null.", nullable = true)
        Instant disabledAt,

        @Schema(
                description = "Since when no attempt succeeded, or null when the last one did.",
                nullable = true,
                examples = "2026-06-01T00:00:00Z")
        Instant failingSince,

        @Schema(description = "Until when nothing is tried after failures, or null.", nullable = true)
        Instant restingUntil,

        @Schema(description = "When something last arrived, or null.", nullable = true)
        Instant deliveredAt,

        @Schema(description = "How many messages wait to be sent.", examples = "0")
        long waiting,

        @Schema(description = "Until when the former secret signs too, or null.", nullable = true)
        Instant formerSecretUntil,

        @Schema(description = "When it was made.", examples = "2026-02-03T10:11:12Z")
        Instant createdAt,

        @Schema(description = "When its owner last changed it.", examples = "2026-02-03T10:11:12Z")
        Instant updatedAt)
        implements Versioned {}
