/**
 * Suggests an improvement of a resource or reports a bug, without an account, as a ticket on the resource's own tracker.
 *
 * <p>May use: {@code resource}, {@code audit}, {@code forge}, {@code outbox}, {@code identity}, {@code http},
 * {@code problem}.
 */
package fr.forge.ressourcerie.resource.suggestion;
