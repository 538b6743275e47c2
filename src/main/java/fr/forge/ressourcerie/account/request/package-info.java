/**
 * What people with no account ask about what is held of them, and the data protection officer's work on it: find, copy,
 * erase, answer.
 *
 * <p>May use: {@code account}, {@code contributor}, {@code retention}, {@code audit}, {@code identity}, {@code http},
 * {@code problem}.
 */
package fr.forge.ressourcerie.account.request;
