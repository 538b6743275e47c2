package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises levels and disciplines in the words of a query, the longest name first. */
@Singleton
class NamedConcepts implements SearchWords.NamedIn {
    private final Synonyms synonyms;
    private final Concepts concepts;

    NamedConcepts(Synonyms synonyms, Concepts concepts) {
        this.synonyms = synonyms;
        this.concepts = concepts;
    }

    @Override
    public Found in(List<String> words) {
        var named = new ArrayList<Named>();
        var rest = new ArrayList<String>();
        for (int at = 0; at < words.size(); ) {
            var length = length(words, at);
            if (length > 0) {
                named.add(named(String.join(" ", words.subList(at, at + length))));
                at += length;
            } else {
                rest.add(words.get(at++));
            }
        }
        return new Found(named, rest);
    }

    /** How many words from there name a concept; "première" before a noun does not. */
    private int length(List<String> words, int at) {
        for (int length = Math.min(Synonyms.LONGEST, words.size() - at); length > 0; length--) {
            var meaning = meaning(words, at, length);
            if (meaning.isPresent()) {
                var last = at + length == words.size();
                return !meaning.get().ordinary() || last || length(words, at + length) > 0 ? length : 0;
            }
        }
        return 0;
    }

    private Optional<Synonyms.Meaning> meaning(List<String> words, int at, int length) {
        return synonyms.meaning(String.join(" ", words.subList(at, at + length)));
    }

    private Named named(String words) {
        var meant = synonyms.meaning(words).orElseThrow().concepts();
        var exactly = meant.stream().map(NamedConcepts::facet).toList();
        var around = meant.stream().flatMap(this::around).distinct().toList();
        return new Named(words, exactly, around);
    }

    private java.util.stream.Stream<String> around(Concept concept) {
        var vocabulary = concept.vocabulary();
        return concepts.found(vocabulary, vocabulary, List.of(concept.code()), new ArrayList<>()).stream()
                .map(code -> vocabulary + ":" + code);
    }

    private static String facet(Concept concept) {
        return concept.vocabulary() + ":" + concept.code();
    }
}
