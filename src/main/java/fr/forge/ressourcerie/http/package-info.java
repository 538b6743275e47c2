/**
 * How every list, page, parameter, cache and precondition behaves, whatever the resource behind it.
 *
 * <p>May use: {@code problem}.
 */
package fr.forge.ressourcerie.http;
