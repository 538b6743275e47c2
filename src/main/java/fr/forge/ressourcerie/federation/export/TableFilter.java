package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.resource.search.ResourceWalkFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources a table holds, and whom it is written for. */
class TableFilter extends ResourceWalkFilter {
    @QueryParam("separator")
    @DefaultValue("comma")
    @Pattern(regexp = "comma|semicolon")
    @Parameter(
            description =
                    "`comma`: for programs, as RFC 4180 has it. `semicolon`: for French spreadsheets, with the mark"
                            + " that tells them that it is UTF-8 (a byte order mark) in front.",
            example = "semicolon")
    String separator = "comma";

    boolean forSpreadsheets() {
        return separator.equals("semicolon");
    }

    char delimiter() {
        return forSpreadsheets() ? ';' : ',';
    }
}
