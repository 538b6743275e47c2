package fr.forge.ressourcerie.vocabulary.load;

/** Another concept as a line of the file names it: by URI or, in a table, by code. */
record Reference(int line, String target) {}
