package fr.forge.ressourcerie.resource.suggestion;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which suggestions a list shows, as a {@code @BeanParam}. */
class SuggestionFilter {
    @QueryParam("state")
    @Parameter(
            description =
                    "Only those in that state; `undeliverable` are those that nobody could deliver and that wait for"
                            + " a decision.",
            example = "undeliverable")
    SuggestionState state;
}
