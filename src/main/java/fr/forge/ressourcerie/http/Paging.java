package fr.forge.ressourcerie.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two words of paging, the same on every list; an endpoint takes them as a {@code @BeanParam}. */
public class Paging {
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items at most, from 1 to 100.", example = "20")
    int limit = 20;

    @QueryParam("cursor")
    @Size(min = 1, max = 1000)
    @Parameter(
            description = "Where to go on, taken from a `next` or `previous` link of the same list with the same"
                    + " filters. Opaque and signed: follow the links as they are.")
    String cursor;
}
