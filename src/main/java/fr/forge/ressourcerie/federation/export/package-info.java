/**
 * The catalogue as files and in the words of others: tables, lines of JSON, linked data, publiccode.yml.
 *
 * <p>May use: {@code federation}, {@code resource} and what they use.
 */
package fr.forge.ressourcerie.federation.export;
