package fr.forge.ressourcerie.http.proof;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A challenge to be answered with what is sent next. */
@Schema(name = "Challenge", description = "A challenge, good once, for the thing that it was asked for.")
public record ChallengeView(
        @Schema(
                description = "To be sent back as it is, in `proof.challenge`.",
                examples = "AAAAAGkmJYASr3bXHoYkS0O1n0mAq7mJ2F8w0yJ5b1w3fQ8N1xk2R9Q")
        String challenge,

        @Schema(
                description = "How the proof is computed.",
                enumeration = {"sha-256"})
        String algorithm,

        @Schema(description = "With how many zero bits the hash must begin.", examples = "18")
        int difficulty,

        @Schema(description = "Until when it is good.", examples = "2026-06-01T08:10:00Z")
        Instant expiresAt) {}
