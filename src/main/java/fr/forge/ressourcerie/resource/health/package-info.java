/**
 * How well a resource is looked after, from what the Forge shows: ten checks and their score.
 *
 * <p>May use: {@code forge}, {@code http}, {@code problem}. The catalogue uses it, not the other way round.
 */
package fr.forge.ressourcerie.resource.health;
