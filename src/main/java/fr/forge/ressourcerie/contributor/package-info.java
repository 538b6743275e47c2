/**
 * People and collectives who make resources. A person is counted, recognised by a keyed hash, and not named; a
 * collective bears the name of its published group.
 *
 * <p>May use: {@code forge}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.contributor;
