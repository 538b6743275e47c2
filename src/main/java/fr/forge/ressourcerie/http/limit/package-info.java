/**
 * How much one client or one user may ask of what costs most: writes, searches and suggestions.
 *
 * <p>May use: {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.http.limit;
