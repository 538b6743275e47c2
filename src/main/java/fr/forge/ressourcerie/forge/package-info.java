/**
 * The client of the Forge's REST API (GitLab v4): reading projects and what their repositories say of
 * themselves, and opening tickets.
 *
 * <p>May use: {@code http}, {@code problem}. Everything it hands out is data; what to make of it is for the rooms above.
 */
package fr.forge.ressourcerie.forge;
