package fr.forge.ressourcerie.vocabulary;

import java.util.Collection;
import java.util.Map;

/** How a room above uses concepts: every room that describes things with them has one, so that none is lost unseen. */
public interface ConceptUse {
    /** How many things carry each of these concepts of a vocabulary, by code; those that none carries may be left out. */
    Map<String, Long> counts(String vocabulary, Collection<String> codes);
}
