package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.proof.Proof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody asks about what is held of them. */
@Schema(name = "NewDataRequest", description = "What is asked about what is held of oneself.")
record NewDataRequest(
        @NotNull
        @Schema(
                description = "`access`: a copy; `erasure`; `rectification`: something is wrong; `objection`: it should"
                        + " not be held or shown.",
                examples = "erasure")
        DataRequestKind kind,

        @NotBlank
        @Email
        @Size(max = 254)
        @Schema(
                description = "E-mail address to which the officer may write, to be sure who asks. Encrypted, read by"
                        + " the officer alone, erased some time after the answer.",
                examples = "prenom.nom@exemple.fr")
        String contact,

        @NotBlank
        @Size(max = 4000)
        @Schema(
                description = "The request, in one's own words: under which name or address one contributed, what"
                        + " should happen. Encrypted likewise.",
                examples = "J'ai contribué à des projets de la Forge et je demande que tout soit effacé.")
        String text,

        @Valid @Schema(description = "Needed: the answer to a challenge of `GET /data-requests/challenge`.")
        Proof proof) {}
