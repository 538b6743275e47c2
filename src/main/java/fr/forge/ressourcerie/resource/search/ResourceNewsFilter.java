package fr.forge.ressourcerie.resource.search;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which resources one wants the news. */
public class ResourceNewsFilter extends ResourceFilter {
    @QueryParam("sort")
    @Pattern(regexp = "-selectedAt|-updatedAt")
    @Parameter(
            description =
                    "`-selectedAt` (the default of scope `ressourcerie`, and refused in the other): what was selected"
                            + " last comes first; `-updatedAt`: what was changed last. Without it, scope `forge` begins with"
                            + " what the catalogue knows since the shortest time.",
            example = "-updatedAt")
    String sort;

    @Override
    String sort() {
        return sort == null && selection() ? "-selectedAt" : sort;
    }

    /** Whether only what the ministry selected is wanted. */
    public boolean selection() {
        return scope.equals("ressourcerie");
    }
}
