package fr.forge.ressourcerie.educommun.application.assessment;

import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Self-assessments over HTTP. */
@Path("/api/v1/applications/{id}/self-assessment")
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class SelfAssessmentApi {
    private static final String ID = "Identifier of the application.";
    private static final String CRITERION = "Key of the criterion in the grid.";
    private static final String EXAMPLE = "licences";
    private static final String PART = "self-assessment";

    private final Applications applications;
    private final AssessProject assess;
    private final Preconditions preconditions;

    SelfAssessmentApi(Applications applications, AssessProject assess, Preconditions preconditions) {
        this.applications = applications;
        this.assess = assess;
        this.preconditions = preconditions;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getSelfAssessment",
            summary = "Read a self-assessment",
            description =
                    "Every criterion of the grid in force with the team's answer, if any; for the team and managers.")
    public SelfAssessmentView all(@PathParam("id") @Parameter(description = ID) UUID id) {
        return assess.all(applications.read(id, PART));
    }

    @GET
    @Path("/{criterion}")
    @Transactional
    @Operation(
            operationId = "getSelfAnswer",
            summary = "Read an answer",
            description =
                    "Its `ETag` is its own: people who answer other criteria are not in the way. A criterion without"
                            + " an answer has one too.")
    public SelfAnswerView one(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("criterion") @Size(max = 60) @Parameter(description = CRITERION, example = EXAMPLE)
                    String criterion) {
        return assess.one(applications.read(id, PART), criterion);
    }

    @PUT
    @Path("/{criterion}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "putSelfAnswer",
            summary = "Answer a criterion",
            description =
                    "For the team, while the application is a draft and the call is open: the level reached, why, and"
                            + " what shows it, whole. Without the evidence that the criterion requires it is saved and does not count yet.")
    @APIResponse(responseCode = "200", description = "The answer as it is now.")
    @APIResponse(responseCode = "409", description = "The application is no draft, or the call is not open.")
    public SelfAnswerView put(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("criterion") @Size(max = 60) @Parameter(description = CRITERION, example = EXAMPLE)
                    String criterion,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewSelfAnswer wanted) {
        var application = applications.own(id);
        preconditions.check(ifMatch, assess.one(application, criterion));
        assess.save(application, criterion, wanted);
        return assess.one(application, criterion);
    }

    @DELETE
    @Path("/{criterion}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteSelfAnswer",
            summary = "Take an answer back",
            description = "For the team, while the application is a draft and the call is open.")
    @APIResponse(responseCode = "204", description = "There is no answer to this criterion.")
    @APIResponse(responseCode = "409", description = "The application is no draft, or the call is not open.")
    public void delete(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("criterion") @Size(max = 60) @Parameter(description = CRITERION, example = EXAMPLE)
                    String criterion,
            @BeanParam IfMatch ifMatch) {
        var application = applications.own(id);
        preconditions.check(ifMatch, assess.one(application, criterion));
        assess.takeBack(application, criterion);
    }
}
