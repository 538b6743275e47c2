/**
 * What a receipt is over: one sequence of bytes for one content, which anyone can make again, and its hash.
 *
 * <p>May use: nothing of the house.
 */
package fr.forge.ressourcerie.educommun.receipt;
