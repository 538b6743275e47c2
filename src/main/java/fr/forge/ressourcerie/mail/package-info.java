/**
 * What the service promises by e-mail: a letter for one address, promised in the transaction of the act that causes it and
 * delivered by the outbox, once as far as anyone can tell. Callers write no markup; the layouts are in {@code templates/mail}.
 *
 * <p>May use: {@code outbox}, {@code retention}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.mail;
