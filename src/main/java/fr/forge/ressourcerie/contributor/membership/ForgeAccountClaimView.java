package fr.forge.ressourcerie.contributor.membership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as curators see it, with what they need to decide. */
@Schema(name = "ForgeAccountClaim", description = "Who an account says it is on the Forge, with what helps to decide.")
record ForgeAccountClaimView(
        @Schema(description = "Identifier of the claim.", examples = "01981d2c-5a3e-7cc1-9d6b-0f4f7f6f6a01")
        UUID id,

        @Schema(
                description =
                        "The handle of the account that claims; its owner can show it on their profile on the Forge"
                                + " for the time of the decision.",
                nullable = true,
                examples = "membre-a2b3c4d5e6")
        String handle,

        @Schema(
                description = "The username that it claims; null when it can be read no longer.",
                nullable = true,
                examples = "camille.martin")
        String username,

        @Schema(
                description = "That user's profile on the Forge, or null.",
                nullable = true,
                examples = "https://forge.example/camille.martin")
        URI profile,

        @Schema(
                description = "Where it stands.",
                enumeration = {"claimed", "confirmed", "refused"})
        String state,

        @Schema(
                description = "What a curator wrote, or null.",
                nullable = true,
                examples = "Le profil de la Forge montre l'identifiant du compte.")
        String reason,

        @Schema(
                description = "In how many projects that user may write, as the members were last read: these would be"
                        + " maintained by the account.",
                examples = "3")
        int memberOf,

        @Schema(
                description =
                        "Whether that user of the Forge is confirmed for another account; then this claim cannot be.",
                examples = "false")
        boolean confirmedElsewhere,

        @Schema(description = "When it was claimed.", examples = "2026-02-03T10:11:12Z")
        Instant claimedAt,

        @Schema(description = "When it was decided, or null.", nullable = true, examples = "2026-02-04T09:00:00Z")
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {

    static ForgeAccountClaimView of(ForgeAccount claim, String handle, ForgeAccountView said, Seen seen) {
        return new ForgeAccountClaimView(
                claim.id(),
                handle,
                said.username(),
                said.profile(),
                Words.of(claim.state()),
                said.reason(),
                seen.memberOf(),
                seen.confirmed() && claim.state() != ForgeAccountState.CONFIRMED,
                claim.claimedAt(),
                said.decidedAt(),
                claim.version());
    }

    /** What is known of the user who is claimed. */
    record Seen(int memberOf, boolean confirmed) {}
}
