/**
 * People and collectives who make resources. A person is counted, recognised by a keyed hash of each address, and named
 * only as they consented to; a collective bears the name of its published group.
 *
 * <p>May use: {@code report}, {@code audit}, {@code forge}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.contributor;
