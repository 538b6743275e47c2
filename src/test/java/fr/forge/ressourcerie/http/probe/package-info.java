/** A small made-up feature, written as the real ones are, on which the common behaviour is tried. */
package fr.forge.ressourcerie.http.probe;
