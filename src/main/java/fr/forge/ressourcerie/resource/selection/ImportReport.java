package fr.forge.ressourcerie.resource.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changed, or would change. */
@Schema(name = "SelectionImport", description = "What an import changed, or would change.")
record ImportReport(
        @Schema(description = "How many rows were read.", examples = "460")
        int rows,

        @Schema(description = "How many resources were changed.", examples = "12")
        int changed,

        @Schema(description = "How many were left as they were: as their row says already, or kept.", examples = "448")
        int unchanged,

        @Schema(description = "Each resource that was changed, in the order of the file.")
        List<ChangedRow> changes,

        @Schema(
                description = "Each resource of which people have said something else than its row, in the order of the"
                        + " file: their word stays unless `overwrite=true`.")
        List<KeptRow> kept) {

    static ImportReport of(int rows, List<ChangedRow> changes, List<KeptRow> kept) {
        return new ImportReport(rows, changes.size(), rows - changes.size(), changes, kept);
    }

    @Schema(name = "SelectionImportKept", description = "A resource that a row did not change in everything.")
    record KeptRow(
            @Schema(description = "The line where the row begins.", examples = "2")
            long line,

            @Schema(description = "The resource's slug.", examples = "mathalea")
            String slug,

            @Schema(
                    description =
                            "The columns whose cells were not taken over; `state` when the resource was moved after"
                                    + " the row's date.",
                    examples = "[\"title\"]")
            List<String> columns) {}

    @Schema(name = "SelectionImportRow", description = "A resource that a row changed.")
    record ChangedRow(
            @Schema(description = "The line where the row begins.", examples = "2")
            long line,

            @Schema(description = "The resource's slug.", examples = "mathalea")
            String slug,

            @Schema(description = "Where it stood.", examples = "none")
            String from,

            @Schema(description = "Where it stands now.", examples = "selected")
            String to,

            @Schema(description = "Whether its sheet was edited too.", examples = "true")
            boolean edited) {}
}
