/**
 * The place of a resource in the Ressourcerie: moving it, one by one or from a table, who may keep its sheet, and what
 * was done to it.
 *
 * <p>May use: {@code resource}, {@code vocabulary}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.selection;
