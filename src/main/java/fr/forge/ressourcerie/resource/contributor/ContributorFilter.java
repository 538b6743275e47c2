package fr.forge.ressourcerie.resource.contributor;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contributors, in which order: values of one filter are alternatives, different filters hold together. */
class ContributorFilter {
    @QueryParam("q")
    @Size(min = 1, max = 200)
    @Parameter(
            description = "Words or beginnings of words that the name must have, all of them, whatever their accents.",
            example = "maths")
    String q;

    @QueryParam("kind")
    @Size(max = 2)
    @Parameter(description = "`person` or `collective`.", example = "collective")
    List<@Pattern(regexp = "person|collective") String> kind = List.of();

    @QueryParam("academy")
    @Size(max = 20)
    @Parameter(description = "Academy that they show; a code or a URI of the vocabulary `academy`.", example = "lille")
    List<@Size(min = 1, max = 200) String> academy = List.of();

    @QueryParam("discipline")
    @Size(max = 20)
    @Parameter(
            description = "Discipline of a resource of theirs that is shown; a code or a URI of the vocabulary of that"
                    + " name. A concept also finds what it contains, what contains it and what is related to it.",
            example = "mathematiques")
    List<@Size(min = 1, max = 200) String> discipline = List.of();

    @QueryParam("resource")
    @Size(max = 20)
    @Parameter(description = "Slug of a resource that they made.", example = "mathalea")
    List<@Size(min = 1, max = 100) String> resource = List.of();

    @QueryParam("sort")
    @DefaultValue("name")
    @Pattern(regexp = "name|-resources|-recent")
    @Parameter(
            description = "`name`; `-resources`: who has most resources first; `-recent`: who has the resource that was"
                    + " last active first.",
            example = "-resources")
    String sort = "name";
}
