package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.outbox.Outbox;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion as those who take care of its resource see it. */
@Schema(
        name = "SuggestionSummary",
        description = "A suggestion with its text, for those who take care of its resource.")
record SuggestionSummary(
        @Schema(description = "What it is followed by.", examples = "S-7KQM-2VXA-9HRT")
        String reference,

        @Schema(description = "The slug of its resource.", examples = "mathalea")
        String resource,

        @Schema(
                description = "What it is about.",
                enumeration = {"improvement", "bug"})
        String kind,

        @Schema(
                description =
                        "Where it stands; `undeliverable`: the tracker did not take it, decide what becomes of it.",
                enumeration = {"received", "sent", "undeliverable", "refused", "closed"})
        String state,

        @Schema(description = "What its author wrote, or null once it was kept long enough.", nullable = true)
        SuggestionText text,

        @Schema(
                description = "Its ticket, or null.",
                nullable = true,
                examples = "https://forge.example/coopmaths/mathalea/-/issues/12")
        String ticket,

        @Schema(
                description = "Why it was refused or closed, or null.",
                nullable = true,
                examples = "Corrigé dans la version 3.2.")
        String reason,

        @Schema(description = "How its way to the tracker stands, or null once that is forgotten.", nullable = true)
        Delivery delivery,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "When its state last changed.", examples = "2026-06-01T08:00:05Z")
        Instant movedAt) {

    static SuggestionSummary of(Suggestion suggestion, SuggestionText text, Outbox.Standing standing) {
        return new SuggestionSummary(
                suggestion.reference(),
                suggestion.resource().slug(),
                Words.of(suggestion.kind()),
                Words.of(suggestion.state()),
                text,
                suggestion.ticketUrl().orElse(null),
                suggestion.reason().orElse(null),
                standing == null ? null : Delivery.of(standing),
                suggestion.receivedAt(),
                suggestion.movedAt());
    }

    /** How its ticket is getting opened. */
    @Schema(name = "SuggestionDelivery", description = "How the way of a suggestion to its tracker stands.")
    record Delivery(
            @Schema(
                    description = "`waiting` for its next attempt, `delivered`, `dead` when it was given up, or"
                            + " `withdrawn` by a decision.",
                    enumeration = {"waiting", "delivered", "dead", "withdrawn"})
            String state,

            @Schema(description = "Attempts so far.", examples = "1")
            int attempts,

            @Schema(
                    description = "When it is tried next, or null when it is not.",
                    nullable = true,
                    examples = "2026-06-01T08:01:00Z")
            Instant nextAttemptAt,

            @Schema(
                    description = "Why the last attempt failed, as a word for operators, or null.",
                    nullable = true,
                    examples = "server-error")
            String lastError) {

        static Delivery of(Outbox.Standing standing) {
            return new Delivery(
                    standing.state(),
                    standing.attempts(),
                    standing.next().orElse(null),
                    standing.lastError().orElse(null));
        }
    }
}
