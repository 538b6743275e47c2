package fr.forge.ressourcerie.salon;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the homeserver said of a salon. */
@Schema(name = "SalonVerification", description = "What the homeserver said of a salon when it was last asked.")
public record VerificationView(
        @Schema(
                description = "`unverified`: no homeserver told anything of it, as is usual of rooms by invitation;"
                        + " `seen`: it was there at `checkedAt`; `not-seen`: it was not, since `notSeenSince`.",
                enumeration = {"unverified", "seen", "not-seen"},
                examples = "seen")
        String state,

        @Schema(
                description = "When the homeserver last answered, or null if never.",
                nullable = true,
                examples = "2026-06-01T00:00:00Z")
        Instant checkedAt,

        @Schema(
                description = "When the room was last there, or null if never.",
                nullable = true,
                examples = "2026-06-01T00:00:00Z")
        Instant seenAt,

        @Schema(
                description = "Since when it is not found, or null.",
                nullable = true,
                examples = "2026-06-02T00:00:00Z")
        Instant notSeenSince,

        @Schema(
                description = "What the homeserver calls it, or null when it never said.",
                nullable = true,
                examples = "MathALÉA, entraide")
        String name,

        @Schema(description = "How many were in it when it was last there, or null.", nullable = true, examples = "142")
        Integer members,

        @Schema(
                description = "Whether anyone with an account could join it then, or null when unknown.",
                nullable = true,
                examples = "true")
        Boolean joinable) {

    static final String NOT_SEEN = "not-seen";

    static VerificationView of(Salon salon) {
        return new VerificationView(
                state(salon),
                salon.checkedAt(),
                salon.seenAt(),
                salon.missingSince(),
                salon.seenName(),
                salon.members(),
                salon.joinable().orElse(null));
    }

    private static String state(Salon salon) {
        if (salon.missingSince() != null) {
            return NOT_SEEN;
        }
        return salon.seenAt() == null ? "unverified" : "seen";
    }
}
