package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which collections. */
class CollectionFilter {
    @QueryParam("q")
    @Size(min = 1, max = 200)
    @Parameter(
            description = "Words, or beginnings and parts of words, all of which stand in the title or the summary,"
                    + " whatever their accents.",
            example = "fractions")
    String q;

    @QueryParam("academy")
    @Size(max = 40)
    @Parameter(
            description = "Collections of any of these academies; a code or a URI of the vocabulary `academy`.",
            example = "lille")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "academy", obsolete = true) String> academy = List.of();

    @QueryParam("owner")
    @Size(max = 20)
    @Parameter(
            description = "Collections of any of these people who may be named, by handle.",
            example = "membre-a2b3c4d5e6")
    List<@Size(min = 1, max = 100) String> owner = List.of();

    @QueryParam("resource")
    @Size(max = 20)
    @Parameter(description = "Collections that show any of these resources, by slug.", example = "mathalea")
    List<@Size(min = 1, max = 100) String> resource = List.of();

    @QueryParam("facets")
    @Pattern(regexp = "academy")
    @Size(max = 20)
    @Parameter(
            description = "`academy` counts the collections of each academy, ignoring the filter on academies.",
            example = "academy")
    String facets;
}
