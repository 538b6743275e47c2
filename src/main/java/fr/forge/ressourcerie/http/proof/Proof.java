package fr.forge.ressourcerie.http.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a challenge. */
@Schema(name = "Proof", description = "The answer to a challenge, which a robot pays for as everyone does.")
public record Proof(
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[A-Za-z0-9_-]+")
        @Schema(
                description = "The challenge as it was given.",
                examples = "AAAAAGkmJYASr3bXHoYkS0O1n0mAq7mJ2F8w0yJ5b1w3fQ8N1xk2R9Q")
        String challenge,

        @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[A-Za-z0-9_-]+")
        @Schema(
                description = "A word such that the SHA-256 of `challenge`, a full stop and this word, in ASCII, begins"
                        + " with as many zero bits as the challenge's `difficulty` says.",
                examples = "167204")
        String solution) {}
