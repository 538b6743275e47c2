/**
 * EduCommun: calls for digital commons, the applications to them, and what comes of these. Everything stands in a package of
 * its own below.
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary}, {@code forge} (redaction), {@code change}, {@code audit}, {@code outbox}, {@code identity},
 * {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun;
