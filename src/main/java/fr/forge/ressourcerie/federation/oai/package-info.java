/**
 * The catalogue for harvesters that speak OAI-PMH 2.0 (ADR 032).
 *
 * <p>May use: {@code resource}, {@code contributor}, {@code vocabulary} and what they use.
 */
package fr.forge.ressourcerie.federation.oai;
