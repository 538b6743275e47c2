/**
 * The grid by which an application is assessed, by its applicants and by its evaluators alike: data, with its rules.
 *
 * <p>May use: {@code educommun.rule}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.grid;
