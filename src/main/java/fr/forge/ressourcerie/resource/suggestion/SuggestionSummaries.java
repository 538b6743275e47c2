package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.outbox.Outbox;
import jakarta.inject.Singleton;

/** Makes the records of a list, with the texts and how each is getting to its tracker. */
@Singleton
class SuggestionSummaries {
    private final Suggestions suggestions;
    private final Outbox outbox;

    SuggestionSummaries(Suggestions suggestions, Outbox outbox) {
        this.suggestions = suggestions;
        this.outbox = outbox;
    }

    Slice<SuggestionSummary> of(Slice<Suggestion> slice) {
        var ids = slice.items().stream().map(Suggestion::id).toList();
        var standing = outbox.standing(SuggestionCourier.KIND, ids);
        return slice.map(suggestion -> SuggestionSummary.of(
                suggestion, suggestions.text(suggestion).orElse(null), standing.get(suggestion.id())));
    }
}
