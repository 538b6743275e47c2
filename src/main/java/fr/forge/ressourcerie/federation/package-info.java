/**
 * How others read us: the start page, the public counts and, later, embeds, feeds, catalogues and exports.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code educommun} and what they use.
 */
package fr.forge.ressourcerie.federation;
