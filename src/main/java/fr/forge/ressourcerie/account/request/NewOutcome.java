package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the officer ends a request. */
@Schema(name = "NewDataRequestOutcome", description = "How a request ends.")
record NewOutcome(
        @NotNull
        @Pattern(regexp = "answered|refused")
        @Schema(description = "`answered`, or `refused` with the reasons.", examples = "answered")
        String state,

        @NotBlank
        @Size(max = 4000)
        @Schema(
                description = "What its author reads by the reference: say what was done and never who they are.",
                examples = "Tout ce qui vous concernait a été effacé le 3 juin.")
        String answer) {

    DataRequestState next() {
        return Words.read(DataRequestState.class, state).orElseThrow();
    }
}
