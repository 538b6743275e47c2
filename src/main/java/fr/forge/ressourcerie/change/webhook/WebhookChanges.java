package fr.forge.ressourcerie.change.webhook;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its owner changes of a webhook, as a merge patch. Other kinds or another filter are another webhook. */
@Schema(name = "WebhookChanges", description = "What is named is set; `null` changes nothing.")
record WebhookChanges(
        @Schema(
                description = "Where to send from now on.",
                examples = "https://portail.example/ressourcerie",
                maxLength = 2000,
                pattern = ADDRESS)
        Optional<@Size(max = 2000) @Pattern(regexp = ADDRESS) String> url,

        @Schema(
                description = "`paused`, or `active` to have sent what changed meanwhile, also after it was disabled.",
                examples = "active",
                enumeration = {"active", "paused"})
        Optional<@Pattern(regexp = "active|paused") String> state) {
    static final String ADDRESS = "https?://[!-~]+";
}
