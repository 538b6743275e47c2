/**
 * Who did what to which thing and when: one row an act, in the act's own transaction, never changed afterwards.
 *
 * <p>May use: {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.audit;
