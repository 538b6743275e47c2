package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.file.LargestFile;
import fr.forge.ressourcerie.http.file.Upload;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of an application over HTTP. */
@Path("/api/v1/applications/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class ApplicationDocumentApi {
    static final String ID = "Identifier of the application.";

    private final Applications applications;
    private final ApplicationDocuments attached;
    private final AttachDocument attach;
    private final Documents documents;
    private final Pages pages;

    ApplicationDocumentApi(
            Applications applications,
            ApplicationDocuments attached,
            AttachDocument attach,
            Documents documents,
            Pages pages) {
        this.applications = applications;
        this.attached = attached;
        this.attach = attach;
        this.documents = documents;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listApplicationDocuments",
            summary = "List the documents of an application",
            description = "For its team and the managers of calls, in the order in which they came.")
    public Page<ApplicationDocumentView> list(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam Paging paging, @BeanParam Fields fields) {
        var request = pages.request(paging);
        var found = attached.page(applications.read(id, ApplicationDocuments.PART), request);
        return pages.page(request, found.map(ApplicationDocumentView::of));
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestFile(mebibytes = LargestFile.MOST)
    @Operation(
            operationId = "addApplicationDocument",
            summary = "Attach a document to a draft",
            description =
                    "For the team, while the application is a draft and the head of the request arrives before the call"
                            + " closes. What the file is, is found in its content, not in its name, and held against"
                            + " what the call says of the document with this `key`: its types, bytes, how many, and"
                            + " of whom it is asked. All documents of an application have 200 MiB at most. To replace"
                            + " one, delete it.")
    @APIResponse(
            responseCode = "201",
            description = "It is kept.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationDocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The application is no draft, the call is not open, or there are as many documents or bytes as may be.")
    @APIResponse(
            responseCode = "422",
            description = "Something in the file is not taken, or the idempotency key was used otherwise.")
    public RestResponse<ApplicationDocumentView> add(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @QueryParam("key")
                    @NotNull
                    @Size(min = 1, max = 60)
                    @Parameter(
                            description = "Which document it is: a `key` of the call's `documents`.",
                            example = "statuts")
                    String key,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey once,
            @BeanParam Upload upload) {
        var rules = attach.check(id, key, once);
        return attach.attach(id, key, dryRun, once, documents.inspect(upload.file(), rules));
    }
}
