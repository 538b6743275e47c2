/**
 * Everything public that was added, changed or removed, in the order in which it was. The database notes what moved; the
 * rooms above show what it is now.
 *
 * <p>May use: {@code retention}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.change;
