/**
 * The catalogue: resources with what each source says of them, the selection, reading and search.
 *
 * <p>May use: {@code contributor}, {@code salon}, {@code vocabulary}, {@code change}, {@code audit}, {@code forge}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource;
