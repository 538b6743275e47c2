/**
 * Loading a newer version of a vocabulary: a file is read whole, compared with what is known, and put in force at once
 * or refused with every fault named by its line.
 *
 * <p>May use: {@code vocabulary}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.vocabulary.load;
