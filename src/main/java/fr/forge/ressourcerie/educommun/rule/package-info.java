/**
 * What is wrong with a form beyond the bounds of its fields, all of it at once.
 *
 * <p>May use: {@code resource} (plain texts), {@code forge} (redaction), {@code problem}.
 */
package fr.forge.ressourcerie.educommun.rule;
