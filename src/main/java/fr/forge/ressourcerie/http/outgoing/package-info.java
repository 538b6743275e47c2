/**
 * Asking addresses that strangers gave: the public web over https, never what stands behind our own door.
 *
 * <p>May use: nothing but settings.
 */
package fr.forge.ressourcerie.http.outgoing;
