/**
 * How much resources are used: measures by period and source, their corrections, and the series as a list and as a chart.
 *
 * <p>May use: {@code resource}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.resource.usage;
