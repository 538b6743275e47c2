package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.audit.Trail;
import fr.forge.ressourcerie.audit.TrailActView;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports by their reference over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
class ReportApi {

    private final Reports reports;
    private final DecideReport decide;
    private final Trail trail;
    private final Pages pages;

    ReportApi(Reports reports, DecideReport decide, Trail trail, Pages pages) {
        this.reports = reports;
        this.decide = decide;
        this.trail = trail;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Operation(
            operationId = "listReports",
            summary = "List reports",
            description =
                    "The oldest first, with their texts and what they are about; `state=open` shows those that wait"
                            + " for a decision.")
    public Page<ReportSummary> list(@BeanParam ReportFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, decide.whole(reports.page(filter, request)));
    }

    @GET
    @Path("/{reference}")
    @Transactional
    @Operation(
            operationId = "getReport",
            summary = "Follow a report",
            description = "Where it stands, never what it says nor of whom. Its `ETag` is needed to decide about it.")
    public ReportView get(@BeanParam ReportAddress at) {
        return ReportView.of(reports.get(at.reference));
    }

    @GET
    @Path("/{reference}/history")
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Operation(
            operationId = "listReportHistory",
            summary = "List what was decided about a report",
            description = "The latest first: when, by whom and why.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(@BeanParam ReportAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(
                request, trail.of(Reports.KIND, reports.get(at.reference).id(), request));
    }

    @PUT
    @Path("/{reference}/decision")
    @RolesAllowed(Roles.CURATOR)
    @Transactional
    @Writes
    @Operation(
            operationId = "decideReport",
            summary = "Hide what was reported, or keep it",
            description =
                    "Hiding answers every open report of the same thing; its owner reads the reason. Keeping what is"
                            + " hidden shows it again, whichever report it was hidden by.")
    @APIResponse(responseCode = "200", description = "The report as it stands now.")
    @APIResponse(responseCode = "409", description = "It stands there already.")
    public ReportView decide(
            @BeanParam ReportAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewReportDecision wanted) {
        return ReportView.of(decide.decide(at.reference, ifMatch, wanted));
    }
}
