package fr.forge.ressourcerie.privacy;

import java.util.List;

/** A table that holds something about people, with the columns that do. */
record PersonalTable(String name, List<RegisteredColumnView> columns) {}
