package fr.forge.ressourcerie.educommun.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a call goes. */
@Schema(name = "NewCallState", description = "Where a call goes.")
record NewCallState(
        @NotNull @Schema(description = "The next state.", examples = "published")
        CallState state,

        @Size(max = 2000)
        @Schema(
                description = "Why, for the history that managers read; or null.",
                nullable = true,
                examples = "Validé en comité de pilotage.")
        String reason) {}
