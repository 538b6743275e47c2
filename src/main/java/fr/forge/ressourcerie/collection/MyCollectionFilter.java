package fr.forge.ressourcerie.collection;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the caller's collections. */
class MyCollectionFilter {
    @QueryParam("relation")
    @Size(max = 3)
    @Parameter(description = "Only those that are this to the caller: `owner`, `editor`, `offered`.", example = "owner")
    List<@Size(max = 10) @Pattern(regexp = "owner|editor|offered") String> relation = List.of();
}
