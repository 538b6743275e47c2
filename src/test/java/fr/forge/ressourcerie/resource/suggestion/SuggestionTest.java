package fr.forge.ressourcerie.resource.suggestion;

import static fr.forge.ressourcerie.resource.suggestion.SuggestionState.CLOSED;
import static fr.forge.ressourcerie.resource.suggestion.SuggestionState.RECEIVED;
import static fr.forge.ressourcerie.resource.suggestion.SuggestionState.REFUSED;
import static fr.forge.ressourcerie.resource.suggestion.SuggestionState.SENT;
import static fr.forge.ressourcerie.resource.suggestion.SuggestionState.UNDELIVERABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The states of a suggestion, and when two say the same. */
class SuggestionTest {
    @Test
    void a_suggestion_moves_along_these_arrows_only() {
        Map.of(
                        RECEIVED, Set.of(SENT, UNDELIVERABLE, REFUSED, CLOSED),
                        SENT, Set.of(REFUSED, CLOSED),
                        UNDELIVERABLE, Set.of(RECEIVED, REFUSED, CLOSED),
                        REFUSED, Set.of(),
                        CLOSED, Set.of())
                .forEach((state, next) -> assertEquals(next, state.next()));
    }

    @Test
    void signs_case_and_accents_make_no_other_suggestion() {
        assertEquals(words("L'été, déjà !", "Oui."), words("l’ETE deja", "oui"));
        assertNotEquals(words("L'été", "Oui"), words("L'hiver", "Oui"));
        assertNotEquals(words("Привет", "Да"), words("Пока", "Да"));
        assertNotEquals(words("a b", "c"), words("a", "b c"));
    }

    private static String words(String seen, String suggested) {
        return new SuggestionText(seen, suggested, null).words();
    }
}
