package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.http.StoredWord;

/** What a suggestion is about. */
enum SuggestionKind {
    IMPROVEMENT("Suggestion"),
    BUG("Anomalie");

    private final String title;

    SuggestionKind(String title) {
        this.title = title;
    }

    /** How its ticket's title begins. */
    String title() {
        return title;
    }

    static class Converter extends StoredWord<SuggestionKind> {
        Converter() {
            super(SuggestionKind.class);
        }
    }
}
