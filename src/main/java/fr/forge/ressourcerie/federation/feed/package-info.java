/**
 * What is new, as feed readers follow it: the same news as Atom, as RSS and as JSON Feed.
 *
 * <p>May use: {@code federation}, {@code resource}, {@code educommun} and what they use.
 */
package fr.forge.ressourcerie.federation.feed;
