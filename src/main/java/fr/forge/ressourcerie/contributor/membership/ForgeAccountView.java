package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.http.Words;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as its owner sees it. */
@Schema(name = "ForgeAccount", description = "Who one says one is on the Forge, and what a curator decided about it.")
record ForgeAccountView(
        @Schema(
                description = "The username that was claimed; null when it can be read no longer: claim it again.",
                nullable = true,
                examples = "camille.martin")
        String username,

        @Schema(
                description = "The profile on the Forge, or null.",
                nullable = true,
                examples = "https://forge.example/camille.martin")
        URI profile,

        @Schema(
                description =
                        "`claimed`: it waits for a curator; `confirmed`: projects of the Forge in which that user may"
                                + " write are maintained here; `refused`.",
                enumeration = {"claimed", "confirmed", "refused"})
        String state,

        @Schema(
                description = "What the curator wrote, or null.",
                nullable = true,
                examples = "Le profil de la Forge montre l'identifiant du compte.")
        String reason,

        @Schema(description = "When it was claimed.", examples = "2026-02-03T10:11:12Z")
        Instant claimedAt,

        @Schema(description = "When it was decided, or null.", nullable = true, examples = "2026-02-04T09:00:00Z")
        Instant decidedAt) {

    static ForgeAccountView of(ForgeAccount claim, Optional<String> username, Optional<URI> profile) {
        return new ForgeAccountView(
                username.orElse(null),
                profile.orElse(null),
                Words.of(claim.state()),
                claim.reason().orElse(null),
                claim.claimedAt(),
                claim.decidedAt().orElse(null));
    }
}
