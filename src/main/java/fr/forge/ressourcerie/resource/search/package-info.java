/**
 * Finds resources: the list with its filters, words, orders and facets, and what completes a word being typed.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.search;
