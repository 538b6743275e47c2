/**
 * Files over HTTP: coming in as a part of a form, without ever standing in memory, and going out whole, in ranges or as a stream.
 *
 * <p>May use: {@code http}, {@code http.output}, {@code problem}.
 */
package fr.forge.ressourcerie.http.file;
