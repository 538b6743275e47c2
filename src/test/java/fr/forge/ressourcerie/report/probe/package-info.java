/** A feature of tests only, whose things can be reported. */
package fr.forge.ressourcerie.report.probe;
