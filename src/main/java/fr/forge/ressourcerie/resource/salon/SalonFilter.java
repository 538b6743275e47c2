package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.salon.SalonKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which salons. */
class SalonFilter {
    @QueryParam("resource")
    @Size(max = 20)
    @Parameter(description = "Salons of any of these resources, by slug.", example = "mathalea")
    List<@Size(min = 1, max = 100) String> resource = List.of();

    @QueryParam("kind")
    @Size(max = 3)
    @Parameter(description = "Salons of any of these kinds.", example = "forum")
    List<SalonKind> kind = List.of();

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @Parameter(
            description = "Words, or beginnings and parts of words, all of which stand in the name, the topic or an"
                    + " alias, whatever their accents.",
            example = "mathalea")
    String q;

    @QueryParam("active")
    @Parameter(
            description = "`true`: without those that the homeserver does not find any more; `false`: only those.",
            example = "true")
    Boolean active;

    @QueryParam("facets")
    @Pattern(regexp = "kind")
    @Size(max = 20)
    @Parameter(description = "`kind` counts the salons of each kind, ignoring the filter on kinds.", example = "kind")
    String facets;
}
