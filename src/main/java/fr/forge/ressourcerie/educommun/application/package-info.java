/**
 * Applications to a call: what their teams say, who is in a team, and what is still missing. Parts of an application that stand in a
 * package of their own below tell what they need by {@code ApplicationPart}.
 *
 * <p>May use: {@code educommun.call}, {@code educommun.grid}, {@code educommun.rule}, {@code resource}, {@code vocabulary}, {@code mail}, {@code
 * audit}, {@code retention}, {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.application;
