/**
 * What the public reports of things that are shown here, and what a curator decides: hidden or kept. The rooms that show
 * such things say what can be reported and hide it.
 *
 * <p>May use: {@code audit}, {@code forge}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.report;
