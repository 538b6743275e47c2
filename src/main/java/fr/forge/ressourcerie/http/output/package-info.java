/**
 * What goes out: one path for every answer, with its entity tag, caching, compression, links and security headers.
 *
 * <p>May use: {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.http.output;
