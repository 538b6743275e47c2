package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.StoredWord;
import fr.forge.ressourcerie.http.Words;
import java.util.Set;

/** Where a suggestion stands; every arrow that is not drawn here is refused. */
enum SuggestionState {
    RECEIVED,
    SENT,
    /** The tracker did not take it; a person decides whether it is sent again. */
    UNDELIVERABLE,
    REFUSED,
    CLOSED;

    Set<SuggestionState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(SENT, UNDELIVERABLE, REFUSED, CLOSED);
            case SENT -> Set.of(REFUSED, CLOSED);
            case UNDELIVERABLE -> Set.of(RECEIVED, REFUSED, CLOSED);
            case REFUSED, CLOSED -> Set.of();
        };
    }

    /** What everyone may know: to its author, a suggestion that people must still look at is received. */
    String publicWord() {
        return Words.of(this == UNDELIVERABLE ? RECEIVED : this);
    }

    static class Converter extends StoredWord<SuggestionState> {
        Converter() {
            super(SuggestionState.class);
        }
    }
}
