package fr.forge.ressourcerie.account.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as whoever holds its reference follows it: never who asked, nor what they wrote. */
@Schema(name = "DataRequest", description = "Where a request stands, and its answer; never who asked.")
record DataRequestView(
        @Schema(description = "What it is followed by; keep it.", examples = "D-7KQM-2VXA-9HRT")
        String reference,

        @Schema(
                description = "What was asked.",
                enumeration = {"access", "erasure", "rectification", "objection"})
        String kind,

        @Schema(
                description = "`open`: it waits for the officer; `answered`; `refused`, with the reasons.",
                enumeration = {"open", "answered", "refused"})
        String state,

        @Schema(
                description = "The answer, in words; null while there is none and when it is kept no longer.",
                nullable = true,
                examples = "Tout ce qui vous concernait a été effacé le 3 juin.")
        String answer,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "By when it must be answered: one month.", examples = "2026-07-01T08:00:00Z")
        Instant dueAt,

        @Schema(description = "When it was answered or refused, or null.", nullable = true)
        Instant endedAt,

        @JsonIgnore long version)
        implements Versioned {

    static DataRequestView of(DataRequest request, DataRequests requests) {
        return new DataRequestView(
                request.reference(),
                Words.of(request.kind()),
                Words.of(request.state()),
                requests.open(request.answer()).orElse(null),
                request.receivedAt(),
                request.dueAt(),
                request.endedAt().orElse(null),
                request.version());
    }
}
