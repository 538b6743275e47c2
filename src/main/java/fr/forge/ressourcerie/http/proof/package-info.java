/**
 * A proof of work, asked of those who write without an account: it costs a robot some computing and a person nothing to
 * look at.
 *
 * <p>May use: {@code http}.
 */
package fr.forge.ressourcerie.http.proof;
