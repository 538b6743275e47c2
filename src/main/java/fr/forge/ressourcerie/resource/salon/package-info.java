/**
 * Salons as the catalogue has them: whose resources they are for, who may change them, lists and links.
 *
 * <p>May use: the rest of {@code resource}, {@code salon}, {@code change}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.salon;
