package fr.forge.ressourcerie.resource.selection;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a table is to be taken. */
class ImportFilter {
    @QueryParam("overwrite")
    @DefaultValue("false")
    @Parameter(
            description = "`true`: the table also replaces what people have said and done since it was made.",
            example = "true")
    boolean overwrite;
}
