package fr.forge.ressourcerie.educommun.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closing that was put off, for everyone to see. */
@Schema(name = "CallPostponement", description = "A closing that was put off.")
record Postponement(
        @Schema(description = "When it was put off.", examples = "2026-06-10T09:00:00Z")
        Instant at,

        @Schema(description = "The closing before.") Moment from,
        @Schema(description = "The closing since.") Moment to,

        @Schema(description = "Why.", examples = "La plateforme a été indisponible pendant deux jours.")
        String reason) {}
