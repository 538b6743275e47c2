package fr.forge.ressourcerie.change.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on a webhook is told again. */
@Schema(name = "NewReplay", description = "From where on to send again.")
record NewReplay(
        @NotNull
        @Size(min = 1, max = 1000)
        @Schema(
                description = "`beginning`, or the cursor of a `next` link of the change feed with the same kinds.",
                examples = "beginning")
        String since) {}
