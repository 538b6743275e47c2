/**
 * The catalogue as files and in the words of others: tables, lines of JSON, linked data, publiccode.yml.
 *
 * <p>May use: {@code resource} and what it uses.
 */
package fr.forge.ressourcerie.federation.export;
