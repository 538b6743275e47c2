package fr.forge.ressourcerie.resource.search;

import java.util.List;

/**
 * A level or discipline that a query names.
 *
 * @param words as they were written, folded
 * @param exactly the facet values of the concepts meant, such as {@code level:cm2}
 * @param around those, and of what contains them, what they contain and what is related
 */
record Named(String words, List<String> exactly, List<String> around) {}
