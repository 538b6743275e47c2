/** The service's entry: what is checked before it starts. Every feature lives in a room below. */
package fr.forge.ressourcerie;
