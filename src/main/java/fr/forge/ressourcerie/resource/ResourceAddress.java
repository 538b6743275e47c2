package fr.forge.ressourcerie.resource;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resource an address is about, as a {@code @BeanParam}; {@link Resources} leads former slugs to the present one. */
public class ResourceAddress {
    @PathParam("slug")
    @Size(max = 100)
    @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
    @Parameter(description = "The resource's slug.", example = "mathalea")
    String slug;

    public String slug() {
        return slug;
    }
}
