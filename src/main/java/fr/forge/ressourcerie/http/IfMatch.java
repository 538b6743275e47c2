package fr.forge.ressourcerie.http;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which state of a thing the caller means to change, as a {@code @BeanParam} of every PUT, PATCH and DELETE. */
public class IfMatch {
    @HeaderParam("If-Match")
    @Size(max = 1000)
    @Parameter(
            description = "The `ETag` under which the thing was read. Without it the answer is 428; when someone has"
                    + " edited the thing since, 412 with the current `ETag`.")
    String tags;

    public Optional<String> tags() {
        return Optional.ofNullable(tags);
    }
}
