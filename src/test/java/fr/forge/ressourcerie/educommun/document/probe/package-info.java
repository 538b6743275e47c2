/** A made-up place for documents, written as the real ones are, on which what they have in common is tried. */
package fr.forge.ressourcerie.educommun.document.probe;
