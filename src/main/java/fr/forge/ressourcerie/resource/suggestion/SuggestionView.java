package fr.forge.ressourcerie.resource.suggestion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion as whoever holds its reference follows it: never its text. */
@Schema(name = "Suggestion", description = "Where a suggestion stands; its text is not told.")
record SuggestionView(
        @Schema(description = "What it is followed by.", examples = "S-7KQM-2VXA-9HRT")
        String reference,

        @Schema(description = "The slug of its resource.", examples = "mathalea")
        String resource,

        @Schema(
                description = "What it is about.",
                enumeration = {"improvement", "bug"})
        String kind,

        @Schema(
                description = "`received`: not yet on the resource's tracker; `sent`: there is a ticket, and"
                        + " whether it was answered or closed is said there, not here; `refused` or"
                        + " `closed` by the resource's maintainers, with a reason.",
                enumeration = {"received", "sent", "refused", "closed"})
        String state,

        @Schema(
                description = "Its ticket, where people answer, or null.",
                nullable = true,
                examples = "https://forge.example/coopmaths/mathalea/-/issues/12")
        String ticket,

        @Schema(
                description = "Why it was refused or closed, or null.",
                nullable = true,
                examples = "Corrigé dans la version 3.2.")
        String reason,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "When its state last changed.", examples = "2026-06-01T08:00:05Z")
        Instant movedAt,

        @JsonIgnore long version)
        implements Versioned {

    static SuggestionView of(Suggestion suggestion) {
        return new SuggestionView(
                suggestion.reference(),
                suggestion.resource().slug(),
                Words.of(suggestion.kind()),
                suggestion.state().publicWord(),
                suggestion.ticketUrl().orElse(null),
                suggestion.reason().orElse(null),
                suggestion.receivedAt(),
                suggestion.movedAt(),
                suggestion.version());
    }
}
