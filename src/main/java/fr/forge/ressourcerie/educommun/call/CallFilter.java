package fr.forge.ressourcerie.educommun.call;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which calls. */
class CallFilter {
    @QueryParam("state")
    @Size(max = 6)
    @Parameter(description = "Calls in any of these states; drafts are there for managers only.", example = "published")
    List<CallState> state = List.of();

    @QueryParam("open")
    @Parameter(
            description = "`true`: those to which an application that comes in now is in time; `false`: the others.",
            example = "true")
    Boolean open;

    @QueryParam("applicant")
    @Size(max = 5)
    @Parameter(description = "Calls to which any of these kinds may apply.", example = "teacher")
    List<ApplicantKind> applicant = List.of();
}
