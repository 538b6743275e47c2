package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Selection;
import fr.forge.ressourcerie.resource.selection.CsvTable.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What a row of an import says should hold.
 *
 * @param resource a slug or the path of a project
 * @param since the day from which the public state counts
 * @param editorial what to say of the resource; nothing where the row says nothing
 */
record SelectionRow(
        Row row, String resource, Selection state, Optional<Instant> since, String reason, Facts editorial) {}
