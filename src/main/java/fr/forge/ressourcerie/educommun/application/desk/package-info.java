/**
 * What managers do with the applications of a call: count them, read what was done to them, judge whether they are eligible,
 * ask teams for more, and take the whole list along.
 *
 * <p>May use: {@code educommun.application}, {@code educommun.call}, {@code educommun.grid}, {@code mail}, {@code audit}, {@code
 * identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.application.desk;
