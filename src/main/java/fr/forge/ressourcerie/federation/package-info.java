/**
 * How others read us: the start page, the public counts and, in rooms of their own, exports and, later, embeds, feeds and catalogues.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code educommun} and what they use.
 */
package fr.forge.ressourcerie.federation;
