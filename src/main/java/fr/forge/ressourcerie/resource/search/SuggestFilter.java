package fr.forge.ressourcerie.resource.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is being typed, and where it is completed from. */
class SuggestFilter {
    @QueryParam("q")
    @NotNull
    @Size(min = 1, max = 100)
    @Parameter(description = "What was typed so far.", example = "frac")
    String q;

    @QueryParam("scope")
    @DefaultValue("ressourcerie")
    @Pattern(regexp = "ressourcerie|forge")
    @Parameter(
            description = "`ressourcerie`: titles of the ministry's selection; `forge`: of everything on the Forge.",
            example = "forge")
    String scope = "ressourcerie";

    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1)
    @Max(20)
    @Parameter(description = "How many suggestions at most, from 1 to 20.", example = "10")
    int limit = 10;
}
