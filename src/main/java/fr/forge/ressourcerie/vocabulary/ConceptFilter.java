package fr.forge.ressourcerie.vocabulary;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which concepts of a list, and in which form. */
class ConceptFilter {
    @QueryParam("status")
    @DefaultValue("current")
    @Pattern(regexp = "current|obsolete|all")
    @Parameter(
            description = "`current`: those that are offered; `obsolete`: those that are only recognised; `all`: both.",
            example = "all")
    String status = "current";

    @QueryParam("form")
    @DefaultValue("flat")
    @Pattern(regexp = "flat|tree")
    @Parameter(
            description =
                    "`flat`: each concept once, in the order of the list; `tree`: the widest concepts, each with its"
                            + " narrower ones in `children`; a page then counts the widest only.",
            example = "tree")
    String form = "flat";

    boolean tree() {
        return form.equals("tree");
    }

    boolean wants(Concept concept) {
        return status.equals("all") || status.equals("obsolete") == concept.obsolete();
    }
}
