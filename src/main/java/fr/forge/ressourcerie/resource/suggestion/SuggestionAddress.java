package fr.forge.ressourcerie.resource.suggestion;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which suggestion an address is about, as a {@code @BeanParam}. */
class SuggestionAddress {
    @PathParam("reference")
    @Size(max = 20)
    @Pattern(regexp = "S(-[A-Z2-9]{4}){3}")
    @Parameter(description = "The reference that was given when it was received.", example = "S-7KQM-2VXA-9HRT")
    String reference;
}
