/**
 * How long things are kept: the rooms say it, one nightly run sees to it, and a register tells everyone.
 *
 * <p>May use: {@code identity}, {@code http}, {@code problem}. The rooms above say their terms by implementing
 * {@link fr.forge.ressourcerie.retention.Terms}.
 */
package fr.forge.ressourcerie.retention;
