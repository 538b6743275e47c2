package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.proof.Proof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion to send. */
@Schema(
        name = "NewSuggestion",
        description =
                "A suggestion to send. It becomes a public ticket: name no pupil and nobody else. E-mail addresses"
                        + " and telephone numbers are taken out.")
record NewSuggestion(
        @NotNull @Schema(description = "Whether something could be better or does not work.")
        SuggestionKind kind,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "What was seen.", examples = "La fraction 3/4 s'affiche 34 dans l'exercice 2.")
        String seen,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "What is suggested.", examples = "Afficher le trait de fraction.")
        String suggested,

        @Size(max = 500)
        @Schema(description = "Where it was seen: browser, device, version.", examples = "Firefox 145 sur une tablette")
        String environment,

        @Valid @Schema(description = "Needed without an account, see the challenge of the resource; ignored with one.")
        Proof proof) {}
