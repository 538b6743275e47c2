package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bringing in a whole selection over HTTP. */
@Path("/api/v1/selections/import")
@Tag(name = "Catalogue")
class SelectionImportApi {
    private static final String CSV = "text/csv";

    private final ImportSelection selection;

    SelectionImportApi(ImportSelection selection) {
        this.selection = selection;
    }

    @POST
    @Writes
    @Transactional
    @RolesAllowed(Roles.CURATOR)
    @Consumes(CSV)
    @Operation(operationId = "importSelection", summary = "Bring in a selection from a table", description = """
                    Each row says what should hold: every row is applied, or none is. A row that holds already changes \
                    nothing, so the same file again changes nothing. Begin with `dryRun=true`.

                    UTF-8, with or without byte order mark; commas or semicolons; a first line that names the columns, \
                    in any order. Needed: `resource`, a slug or the path of a project; `state`, by the arrows of \
                    `PUT /resources/{slug}/selection`; `reason`. Optional: `date`, with `selected` or `withdrawn`, the \
                    past day since when (`2024-03-01` or `01/03/2024` at midnight in Paris, or an instant); `title`, \
                    `summary`, `description`, `kind`, `levels`, `disciplines`, `audiences`, `keywords`, `languages`, \
                    `licence`, `accessUrl`, `documentationUrl`, as editorial values. Lists are separated by bars \
                    (`cm1|cm2`), concepts are codes or URIs. A blank cell says nothing. A cell is text, whatever it \
                    begins with.

                    A table may be older than what people did since: an editorial value that is there already stays, and so \
                    does a resource that left its place after the row's `date`; `kept` names them, and `overwrite=true` \
                    takes the table's word.

                    At most 1 MiB and 2,000 rows.""")
    @RequestBody(
            required = true,
            description = "The table.",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = CsvTable.BYTES),
                            example = "resource;state;date;reason;levels\n"
                                    + "mathalea;selected;2024-03-01;Reprise de la sélection;cycle-3|cycle-4\n"))
    @APIResponse(responseCode = "200", description = "What was changed, or would be.")
    @APIResponse(
            responseCode = "400",
            description = "Something in the table is wrong, and nothing was applied: `errors` names every fault,"
                    + " `/lines/12/levels` being the levels of the row that begins in line 12.")
    public ImportReport bring(
            @BeanParam DryRun dryRun, @BeanParam IdempotencyKey key, @BeanParam ImportFilter how, byte[] table) {
        return selection.bring(table, how.overwrite);
    }
}
