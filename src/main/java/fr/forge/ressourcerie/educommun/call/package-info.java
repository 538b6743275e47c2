/**
 * The calls of EduCommun: what they say, when they are open, their kit, and the versions of their grids. Who applies, and
 * what becomes of it, is the business of the packages beside.
 *
 * <p>May use: {@code educommun.grid}, {@code educommun.document}, {@code educommun.rule}, {@code resource} (texts), {@code
 * change}, {@code audit}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.call;
