/**
 * The Tchap (Matrix) rooms where resources are talked about: what is known of each, and what pasted links mean. Whose
 * word counts for a salon is the catalogue's business, above.
 *
 * <p>May use: {@code forge} (redaction), {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.salon;
