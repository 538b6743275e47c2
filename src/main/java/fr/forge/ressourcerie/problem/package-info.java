/**
 * How every failure is said: one catalogue of problem types, one shape (RFC 9457), one place that writes it.
 *
 * <p>May use: nothing of the other rooms.
 */
package fr.forge.ressourcerie.problem;
