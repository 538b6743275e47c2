/**
 * Ordered lists of resources that academies and people make, show, copy and hand over.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code report}, {@code audit}, {@code retention},
 * {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.collection;
