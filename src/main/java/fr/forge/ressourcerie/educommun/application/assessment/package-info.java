/**
 * How a team assesses its own project by the grid of the call: one answer a criterion, each saved by itself.
 *
 * <p>May use: {@code educommun.application}, {@code educommun.call}, {@code educommun.grid}, {@code educommun.rule}, {@code
 * audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.application.assessment;
