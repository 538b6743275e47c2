/**
 * What the signed-in person can see, take along and erase of themselves, across all rooms.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.account;
