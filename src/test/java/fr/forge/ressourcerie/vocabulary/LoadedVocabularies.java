package fr.forge.ressourcerie.vocabulary;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Remembers the last change of a vocabulary, as the rooms above would. */
@Singleton
class LoadedVocabularies {
    private volatile VocabularyChanged last;

    void changed(@Observes VocabularyChanged change) {
        last = change;
    }

    VocabularyChanged last() {
        return last;
    }
}
