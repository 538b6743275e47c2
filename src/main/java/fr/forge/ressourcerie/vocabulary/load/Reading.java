package fr.forge.ressourcerie.vocabulary.load;

import java.util.List;
import java.util.Set;

/**
 * What a file says.
 *
 * @param others what it describes that is no concept, such as a group of concepts
 * @param ordered whether the order of the concepts means anything, as in a table
 */
record Reading(List<Draft> drafts, Set<String> others, boolean ordered) {}
