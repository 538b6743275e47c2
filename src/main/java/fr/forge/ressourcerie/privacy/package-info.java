/**
 * What this service holds about people and promises them: the register of every column, as a page and as JSON.
 *
 * <p>May use: {@code retention}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.privacy;
