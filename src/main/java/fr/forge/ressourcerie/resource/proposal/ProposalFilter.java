package fr.forge.ressourcerie.resource.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals, in which order. */
class ProposalFilter {
    @QueryParam("state")
    @Size(max = 7)
    @Parameter(description = "Proposals in any of these states.", example = "submitted")
    List<ProposalState> state = List.of();

    @QueryParam("resource")
    @Size(max = 20)
    @Parameter(description = "Proposals of any of these resources, by slug.", example = "mathalea")
    List<@Size(min = 1, max = 100) String> resource = List.of();

    @QueryParam("testOver")
    @Parameter(
            description = "`true`: only proposals `in-test` whose last day has passed, which wait for a decision;"
                    + " `false`: the others.",
            example = "true")
    Boolean testOver;

    @QueryParam("sort")
    @Pattern(regexp = "submittedAt|-submittedAt")
    @Parameter(
            description = "`submittedAt`: the one that waits longest first; `-submittedAt`: the latest first. A draft"
                    + " counts as later than any. Without it: the newest first.",
            example = "submittedAt")
    String sort;

    @QueryParam("facets")
    @Pattern(regexp = "state")
    @Size(max = 20)
    @Parameter(
            description = "`state` counts the proposals in each state, ignoring the filter on states.",
            example = "state")
    String facets;
}
