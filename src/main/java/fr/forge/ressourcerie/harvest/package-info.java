/**
 * Runs that read the Forge and hand facts to {@code resource} and {@code contributor}.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code forge}, {@code identity}, {@code http},
 * {@code problem}.
 */
package fr.forge.ressourcerie.harvest;
