package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.file.Downloads;
import fr.forge.ressourcerie.http.file.RangeRequest;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One document of an application over HTTP. */
@Path("/api/v1/applications/{id}/documents/{docId}")
@Tag(name = "Applications")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.MANAGER})
class ApplicationDocumentFileApi {
    private static final String DOCUMENT = "Identifier of the document.";
    private static final String BINARY = "binary";

    private final Applications applications;
    private final ApplicationDocuments attached;
    private final AttachDocument attach;
    private final Downloads downloads;

    ApplicationDocumentFileApi(
            Applications applications, ApplicationDocuments attached, AttachDocument attach, Downloads downloads) {
        this.applications = applications;
        this.attached = attached;
        this.attach = attach;
        this.downloads = downloads;
    }

    @GET
    @Produces({
        DocumentType.PDF_TYPE,
        DocumentType.ODT_TYPE,
        DocumentType.DOCX_TYPE,
        DocumentType.ODS_TYPE,
        DocumentType.XLSX_TYPE,
        DocumentType.PNG_TYPE,
        DocumentType.JPEG_TYPE
    })
    @Operation(
            operationId = "getApplicationDocument",
            summary = "Download a document of an application",
            description =
                    "For its team and the managers of calls: whole or in ranges, with its SHA-256 in `Repr-Digest`. That it"
                            + " was read stands in the history of the application.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(
                        mediaType = DocumentType.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.ODT_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.ODS_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.PNG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = DocumentType.JPEG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY))
            })
    public Response get(
            @PathParam("id") @Parameter(description = ApplicationDocumentApi.ID) UUID id,
            @PathParam("docId") @Parameter(description = DOCUMENT) UUID document,
            @BeanParam RangeRequest range) {
        return downloads.answer(attach.download(id, document), range);
    }

    @DELETE
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteApplicationDocument",
            summary = "Delete a document of a draft",
            description =
                    "For the team, while the application is a draft and the call is open. `If-Match` takes the `ETag` of its"
                            + " download, or `*`: a document never changes. It is gone for good, also where it was part"
                            + " of a submission that was taken back; the receipt keeps its name, size and SHA-256.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "The application is no draft, or the call is not open.")
    public void delete(
            @PathParam("id") @Parameter(description = ApplicationDocumentApi.ID) UUID id,
            @PathParam("docId") @Parameter(description = DOCUMENT) UUID document,
            @BeanParam IfMatch ifMatch) {
        var application = applications.own(id);
        var kept = attached.get(application, document);
        downloads.check(ifMatch, attach.download(kept));
        attach.remove(application, kept);
    }
}
