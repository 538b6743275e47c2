/**
 * What comes in: every parameter and body checked against its declaration before an operation sees it.
 *
 * <p>May use: {@code http}, {@code http.file} (what an operation declares), {@code problem}.
 */
package fr.forge.ressourcerie.http.input;
