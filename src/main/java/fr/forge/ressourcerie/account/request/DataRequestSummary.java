package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as the officer reads it: with who asks and what they wrote. */
@Schema(name = "DataRequestSummary", description = "A request, for the officer.")
record DataRequestSummary(
        @Schema(description = "What it is followed by.", examples = "D-7KQM-2VXA-9HRT")
        String reference,

        @Schema(
                description = "What is asked.",
                enumeration = {"access", "erasure", "rectification", "objection"})
        String kind,

        @Schema(
                description = "Where it stands.",
                enumeration = {"open", "answered", "refused"})
        String state,

        @Schema(
                description = "Where its author can be written to; null when it is kept no longer.",
                nullable = true,
                examples = "prenom.nom@exemple.fr")
        String contact,

        @Schema(description = "What they wrote; null when it is kept no longer.", nullable = true)
        String text,

        @Schema(description = "When it was received.") Instant receivedAt,

        @Schema(description = "By when it must be answered.")
        Instant dueAt,

        @Schema(description = "When it was ended, or null.", nullable = true)
        Instant endedAt) {

    static DataRequestSummary of(DataRequest request, DataRequests requests) {
        return new DataRequestSummary(
                request.reference(),
                Words.of(request.kind()),
                Words.of(request.state()),
                requests.open(request.contact()).orElse(null),
                requests.open(request.text()).orElse(null),
                request.receivedAt(),
                request.dueAt(),
                request.endedAt().orElse(null));
    }
}
