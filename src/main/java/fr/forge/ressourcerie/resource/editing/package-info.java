/**
 * Changing the sheet of a resource: editorial values beside what its sources say, and resources that are not on the Forge.
 *
 * <p>May use: {@code resource}, {@code vocabulary}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.editing;
