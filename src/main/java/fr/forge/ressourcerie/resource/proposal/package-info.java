/**
 * Proposals: how maintainers ask for their resource to enter the Ressourcerie, what is checked by itself, and what
 * curators decide.
 *
 * <p>May use: the rest of {@code resource}, {@code vocabulary}, {@code audit}, {@code identity}, {@code http}, {@code
 * problem}.
 */
package fr.forge.ressourcerie.resource.proposal;
