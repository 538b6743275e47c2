package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which applications. */
class ApplicationFilter {
    @QueryParam("call")
    @Size(max = 10)
    @Parameter(description = "Applications to any of these calls, by slug.", example = "educommun-2026")
    List<@Size(min = 1, max = 100) String> call = List.of();

    @QueryParam("state")
    @Size(max = 16)
    @Parameter(description = "Applications in any of these states.", example = "submitted")
    List<ApplicationState> state = List.of();

    @QueryParam("applicantKind")
    @Size(max = 5)
    @Parameter(description = "Applications by any of these kinds of applicants.", example = "association")
    List<ApplicantKind> applicantKind = List.of();

    @QueryParam("academy")
    @Size(max = 40)
    @Parameter(description = "Applications of organisations in any of these academies, by code.", example = "lyon")
    List<@Size(min = 1, max = 60) String> academy = List.of();

    @QueryParam("complete")
    @Parameter(
            description = "`true`: applications that lack nothing, submitted or not; `false`: the others.",
            example = "true")
    Boolean complete;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Pattern(regexp = ".*\\S.*")
    @Parameter(
            description =
                    "Words that the title, the summary or the organisation's name hold, accents and capitals aside.",
            example = "calcul mental")
    String q;

    @QueryParam("sort")
    @Pattern(regexp = "submittedAt|-submittedAt|-updatedAt")
    @Parameter(
            description = "`submittedAt`: the first that came in first, what is not submitted last; `-submittedAt`: the"
                    + " other way round; `-updatedAt`: the last changed first. Without it: the newest first.",
            example = "-submittedAt")
    String sort;

    @QueryParam("facets")
    @Pattern(regexp = "(state|applicantKind|academy)(,(state|applicantKind|academy))*")
    @Size(max = 40)
    @Parameter(
            description = "`state`, `applicantKind`, `academy`: how many applications have each, ignoring that filter.",
            example = "state")
    String facets;
}
