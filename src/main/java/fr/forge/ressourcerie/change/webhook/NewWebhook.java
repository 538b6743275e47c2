package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.Interest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook that somebody wants. */
@Schema(name = "NewWebhook", description = "Where to send which changes.")
record NewWebhook(
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = WebhookChanges.ADDRESS)
        @Schema(
                description = "Where to send: https, on its own port, at an address of the public internet.",
                examples = "https://portail.example/ressourcerie")
        String url,

        @NotNull @Size(min = 1, max = 5) @Schema(description = "Things of these kinds.", examples = "[\"resource\"]")
        List<@NotNull ChangeKind> kinds,

        @Valid @Schema(description = "Which resources; all when it is left out.")
        WebhookFilter filter,

        @Size(min = 1, max = 1000)
        @Schema(
                description = "From where on: `now`, as when it is left out; `beginning`: everything that is shown"
                        + " first; or the cursor of a `next` link of the change feed with the same kinds.",
                examples = "now")
        String since) {

    Interest interest() {
        return filter == null ? new Interest(false, List.of(), List.of()) : filter.interest();
    }
}
