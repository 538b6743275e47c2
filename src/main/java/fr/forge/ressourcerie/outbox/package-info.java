/**
 * What must reach the outside once it was promised: a message is written in the transaction of the promise and delivered
 * afterwards, again and again for a while, by whichever instance is there.
 *
 * <p>May use: {@code http}, {@code problem}. What a message is and how it is delivered is for the rooms above, by a
 * {@link fr.forge.ressourcerie.outbox.Courier}.
 */
package fr.forge.ressourcerie.outbox;
