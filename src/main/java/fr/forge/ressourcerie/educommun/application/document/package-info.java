/**
 * The documents of applications: each answers one that the call asks for, is looked through before it is kept, and goes out only to
 * the team and to those who run the call.
 *
 * <p>May use: {@code educommun.application}, {@code educommun.call}, {@code educommun.document}, {@code audit}, {@code identity},
 * {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.application.document;
