package fr.forge.ressourcerie.resource.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources a list shows, in which order, and what beside them. */
class ResourceListFilter extends ResourceFilter {
    static final String FACETS =
            "kind|level|discipline|audience|licence|personalData|keyword|organisation|academy|label";

    @QueryParam("sort")
    @Pattern(regexp = "relevance|-updatedAt|title|-usage|-selectedAt")
    @Parameter(
            description = "`relevance` (the default with `q`, and refused without), `-updatedAt`, `title`, `-usage`"
                    + " (people a month, see `listUsage`; without a measure last), or `-selectedAt` (scope"
                    + " `ressourcerie` only). Without it and without `q`: newest first, an order that stays while"
                    + " resources change; of one `collection`, its own.",
            example = "-updatedAt")
    String sort;

    @QueryParam("highlight")
    @DefaultValue("false")
    @Parameter(
            description = "With `q`: whether each item also shows where the words were found, in `highlight`.",
            example = "true")
    boolean highlight;

    @QueryParam("facets")
    @Size(min = 1, max = 100)
    @Pattern(regexp = "(" + FACETS + ")(,(" + FACETS + "))*")
    @Parameter(
            description = "Counts wanted beside the list, separated by commas: `" + FACETS
                    + "`. Each ignores its own filter and gives its fifty most frequent values.",
            example = "level,discipline")
    String facets;

    @Override
    String sort() {
        return sort;
    }
}
