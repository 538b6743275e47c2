package fr.forge.ressourcerie.resource.search;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources a walk meets, in which order. */
public class ResourceWalkFilter extends ResourceFilter {
    @QueryParam("sort")
    @Pattern(regexp = "-updatedAt|title|-usage|-selectedAt")
    @Parameter(
            description =
                    "`-updatedAt`, `title`, `-usage` (people a month, see `listUsage`; without a measure last), or"
                            + " `-selectedAt` (scope `ressourcerie` only). Without it: newest first, with `q` too; of one"
                            + " `collection` without `q`, its own.",
            example = "-updatedAt")
    String sort;

    @Override
    String sort() {
        return sort;
    }
}
