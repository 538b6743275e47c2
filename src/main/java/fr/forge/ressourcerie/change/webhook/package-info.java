/**
 * The changes of the feed, sent to whoever asked for them: signed, in order for each thing, tried again for a time, with a
 * log. What is sent is written when it is sent, as everyone sees it then.
 *
 * <p>May use: {@code change}, {@code retention}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.change.webhook;
