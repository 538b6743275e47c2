/**
 * Documents that people send in: looked through before they are kept, kept whole, given back in ranges. Whose they are, and
 * who may see them, is the business of the packages beside.
 *
 * <p>May use: {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.document;
