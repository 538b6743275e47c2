package fr.forge.ressourcerie.vocabulary.load;

import java.util.List;
import java.util.Set;

/**
 * A concept as the file tells it, unchecked.
 *
 * @param line where it is first told of
 * @param code what a table wants it to be called, or null
 * @param label in French, or null
 * @param narrower concepts that the file does not describe, which must be known
 */
record Draft(
        int line,
        String uri,
        String code,
        String label,
        String notation,
        List<Reference> broader,
        List<Reference> related,
        List<Reference> narrower,
        Set<String> alternatives,
        boolean obsolete) {}
