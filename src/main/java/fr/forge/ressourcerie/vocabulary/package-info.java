/**
 * Versioned concept lists (levels, disciplines, kinds, audiences, licences…), how their concepts relate and which
 * words of the Forge mean which concept.
 *
 * <p>May use: {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.vocabulary;
