package fr.forge.ressourcerie.collection;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which collection an address is about, as a {@code @BeanParam}. */
class CollectionAddress {
    @PathParam("slug")
    @Size(max = 100)
    @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
    @Parameter(description = "The collection's slug.", example = "fractions-au-cycle-3-k7qm2vxa")
    String slug;
}
