package fr.forge.ressourcerie.account.request;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** About whom the officer asks. It is in the body because addresses of requests are written into logs, bodies are not. */
@Schema(name = "WhoseData", description = "About whom: an address, a handle, or both.")
record WhoseData(
        @Email
        @Size(min = 3, max = 254)
        @Schema(
                description = "An e-mail address of the person; only its keyed hash is compared, it is stored nowhere.",
                examples = "prenom.nom@exemple.fr")
        String address,

        @Size(max = 20)
        @Pattern(regexp = "(membre|service)-[a-z0-9]{10}")
        @Schema(
                description = "The handle of their account, for somebody who signed in and never contributed.",
                examples = "membre-a2b3c4d5e6")
        String handle) {

    /** Itself, when it names anybody. */
    WhoseData checked() {
        if (address == null && handle == null) {
            throw DataRequestProblems.NOBODY.because();
        }
        return this;
    }
}
