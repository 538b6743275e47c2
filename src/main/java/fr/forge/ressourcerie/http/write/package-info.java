/**
 * What every change to the data does alike: rehearsing it, and doing it once however often it is asked.
 *
 * <p>May use: {@code http}, {@code http.output}, {@code problem}.
 */
package fr.forge.ressourcerie.http.write;
