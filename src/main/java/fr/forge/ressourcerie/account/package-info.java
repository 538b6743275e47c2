/**
 * What the signed-in person can see of themselves, across all rooms.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.account;
