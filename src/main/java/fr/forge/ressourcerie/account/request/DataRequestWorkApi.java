package fr.forge.ressourcerie.account.request;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The officer's work on requests over HTTP. Whom it is about stands in bodies, which no log keeps. */
@Path("/api/v1/data-requests")
@Tag(name = "Data requests")
@RolesAllowed(Roles.DPO)
class DataRequestWorkApi {

    private final DataRequests requests;
    private final WorkDataRequest work;
    private final Trail trail;
    private final Pages pages;

    DataRequestWorkApi(DataRequests requests, WorkDataRequest work, Trail trail, Pages pages) {
        this.requests = requests;
        this.work = work;
        this.trail = trail;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDataRequests",
            summary = "List requests about personal data",
            description = "Those that are due first, with who asks and what they wrote.")
    public Page<DataRequestSummary> list(@BeanParam DataRequestFilter filter, @BeanParam Paging paging) {
        var request = pages.request(paging);
        var found = requests.page(filter.state, request);
        return pages.page(request, found.map(each -> DataRequestSummary.of(each, requests)));
    }

    @GET
    @Path("/{reference}/history")
    @Transactional
    @Operation(
            operationId = "listDataRequestHistory",
            summary = "List what was done about a request",
            description = "Each search, copy, erasure and answer, the latest first: when and by whom, never of whom.")
    @APIResponse(responseCode = "200", description = "A page of acts.")
    public Page<TrailActView> history(@BeanParam DataRequestAddress at, @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(
                request, trail.of(DataRequests.KIND, requests.get(at.reference).id(), request));
    }

    @POST
    @Path("/{reference}/search")
    @Transactional
    @Writes
    @Operation(
            operationId = "findDataSubject",
            summary = "Look for what is held about somebody",
            description = "By the keyed hash of an address, by a handle, or both. Make sure first that whoever asks is"
                    + " that person.")
    @APIResponse(responseCode = "200", description = "What is held.")
    @APIResponse(responseCode = "409", description = "The address and the handle are of two people.")
    @APIResponse(responseCode = "422", description = "Neither an address nor a handle was given.")
    public HeldView search(@BeanParam DataRequestAddress at, @NotNull @Valid WhoseData whose) {
        return work.find(at.reference, whose.checked());
    }

    @POST
    @Path("/{reference}/export")
    @Transactional
    @Writes
    @Operation(
            operationId = "exportDataSubject",
            summary = "Copy everything that is held about somebody",
            description =
                    "The same as `GET /me/export` gives its account's owner, and the contributions of a person who"
                            + " never signed in.")
    @APIResponse(responseCode = "200", description = "The copy, in `data`.")
    @APIResponse(responseCode = "409", description = "The address and the handle are of two people.")
    @APIResponse(responseCode = "422", description = "Neither an address nor a handle was given.")
    public HeldView export(@BeanParam DataRequestAddress at, @NotNull @Valid WhoseData whose) {
        return work.copy(at.reference, whose.checked());
    }

    @POST
    @Path("/{reference}/erasure")
    @Transactional
    @Writes
    @Operation(
            operationId = "eraseDataSubject",
            summary = "Erase somebody everywhere",
            description = "At once and for good, as `DELETE /me` does: the account, what it holds, the name; the"
                    + " contributions stay counted and unnamed, and no harvest or sign-in brings the person back. A dry"
                    + " run shows whom it finds.")
    @APIResponse(responseCode = "200", description = "What was held before.")
    @APIResponse(responseCode = "409", description = "The address and the handle are of two people.")
    @APIResponse(responseCode = "422", description = "Neither an address nor a handle was given.")
    public HeldView erase(@BeanParam DataRequestAddress at, @BeanParam DryRun dryRun, @NotNull @Valid WhoseData whose) {
        return work.erase(at.reference, whose.checked());
    }

    @PUT
    @Path("/{reference}/outcome")
    @Transactional
    @Writes
    @Operation(
            operationId = "endDataRequest",
            summary = "Answer a request, or refuse it with the reasons",
            description = "Final; its author reads the answer by the reference.")
    @APIResponse(responseCode = "200", description = "The request as its author reads it now.")
    @APIResponse(responseCode = "409", description = "It has ended already.")
    public DataRequestView end(
            @BeanParam DataRequestAddress at,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @NotNull @Valid NewOutcome outcome) {
        return DataRequestView.of(work.end(at.reference, ifMatch, outcome), requests);
    }
}
