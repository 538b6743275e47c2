/** The strangers that the service asks, kind ones and others. */
package fr.forge.ressourcerie.http.outgoing;
