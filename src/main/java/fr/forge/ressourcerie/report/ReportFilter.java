package fr.forge.ressourcerie.report;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reports a list shows, as a {@code @BeanParam}. */
class ReportFilter {
    @QueryParam("state")
    @Size(max = 3)
    @Parameter(
            description = "Reports in any of these states; `open` are those that wait for a decision.",
            example = "open")
    List<ReportState> state = List.of();

    @QueryParam("kind")
    @Size(max = 5)
    @Parameter(description = "Reports of any of these kinds of things.", example = "contributor")
    List<@Size(max = 40) @Pattern(regexp = "[a-z]+(-[a-z]+)*") String> kind = List.of();
}
