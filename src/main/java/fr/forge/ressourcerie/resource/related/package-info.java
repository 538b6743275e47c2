/**
 * Which resources resemble one, and why.
 *
 * <p>May use: {@code vocabulary}, {@code http}, {@code problem}. The catalogue uses it, not the other way round.
 */
package fr.forge.ressourcerie.resource.related;
