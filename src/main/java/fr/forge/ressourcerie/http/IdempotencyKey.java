package fr.forge.ressourcerie.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The caller's own name for a request, so that it is done once however often it is sent; a {@code @BeanParam} of every POST. */
public class IdempotencyKey {
    @HeaderParam("Idempotency-Key")
    @Size(min = 1, max = 200)
    @Pattern(regexp = "[\\x21-\\x7E]+")
    @Parameter(
            description = "A name that you give to this request, such as a UUID. Sent again within 24 hours with the"
                    + " same body, the request is not done twice: the first answer comes again. With another body: 422."
                    + " A request that was refused was not done, and may be sent again under the same name.",
            example = "b7f3d1c2-5a0e-4d1b-9a55-0f6f3c1f7e10")
    String key;

    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
