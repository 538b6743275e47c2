package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications over HTTP, as their teams write them and managers read them. */
@Path("/api/v1/applications")
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class ApplicationApi {
    static final String ID = "Identifier of the application.";

    private final Applications applications;
    private final ApplicationList list;
    private final ApplicationViews views;
    private final ApplicationEdits edits;
    private final WriteApplication write;
    private final Preconditions preconditions;
    private final Pages pages;

    ApplicationApi(
            Applications applications,
            ApplicationList list,
            ApplicationViews views,
            ApplicationEdits edits,
            WriteApplication write,
            Preconditions preconditions,
            Pages pages) {
        this.applications = applications;
        this.list = list;
        this.views = views;
        this.edits = edits;
        this.write = write;
        this.preconditions = preconditions;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listApplications",
            summary = "List applications",
            description = "Those of the caller; for a manager of calls all of them.")
    public Page<ApplicationSummary> list(
            @BeanParam ApplicationFilter filter, @BeanParam Paging paging, @BeanParam Fields fields) {
        var request = pages.request(paging);
        return pages.page(request, views.summaries(list.page(filter, request)), list.facets(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getApplication",
            summary = "Read an application",
            description =
                    "For its team and the managers of calls; for anyone else there is none. That it was read stands"
                            + " in its history.")
    public ApplicationView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return views.of(applications.read(id, "application"));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(Patch.MEDIA_TYPE)
    @Transactional
    @Writes
    @Operation(
            operationId = "updateApplication",
            summary = "Change what a draft says",
            description = "As a merge patch, for its team, until the call closes. Anything is saved in any order, and"
                    + " `completeness` tells what is still missing. Whoever comes after another edit gets a 412, whose"
                    + " `errors` name the fields that were changed meanwhile.")
    @APIResponse(responseCode = "200", description = "The application as it is now.")
    @APIResponse(responseCode = "409", description = "It is no draft, or the call is not open.")
    public ApplicationView update(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid ApplicationChanges changes) {
        var application = applications.own(id);
        preconditions.check(ifMatch, views.of(application), version -> edits.since(application, version));
        write.edit(application, changes);
        return views.of(application);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteApplication",
            summary = "Delete a draft",
            description =
                    "For its holder, with all that belongs to it. One that was ever submitted is withdrawn instead.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It is no draft, or was submitted once.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id, @BeanParam IfMatch ifMatch) {
        var application = applications.held(id);
        preconditions.check(ifMatch, views.of(application), version -> edits.since(application, version));
        write.delete(application);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw an application",
            description = "For its holder, for good, at any time before the decision. Its receipts are kept.")
    @APIResponse(responseCode = "200", description = "The application as it is now.")
    @APIResponse(responseCode = "409", description = "It can be withdrawn no more.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used otherwise.")
    public ApplicationView withdraw(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewWithdrawal wanted) {
        var application = applications.held(id);
        write.withdraw(application, wanted.reason());
        return views.of(application);
    }
}
