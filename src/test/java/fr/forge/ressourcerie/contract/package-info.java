/** The contract held against what is really answered, in every test, and against its own rules. */
package fr.forge.ressourcerie.contract;
