package fr.forge.ressourcerie.educommun.document.probe;

import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.educommun.document.DocumentView;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.file.Downloads;
import fr.forge.ressourcerie.http.file.LargestFile;
import fr.forge.ressourcerie.http.file.RangeRequest;
import fr.forge.ressourcerie.http.file.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes, gives back and deletes documents, as an operation of a feature would. */
@Path("/api/v1/probe-shelves/{shelf}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probes")
class ProbeDocumentsApi {
    private static final DocumentRules ALL = new DocumentRules(EnumSet.allOf(DocumentType.class), 12L * 1024 * 1024, 2);
    private static final DocumentRules PICTURES =
            new DocumentRules(EnumSet.of(DocumentType.PNG, DocumentType.JPEG), 100_000, 2);

    private final Documents documents;
    private final Downloads downloads;
    private final ProbeShelf onShelf;

    ProbeDocumentsApi(Documents documents, Downloads downloads, ProbeShelf onShelf) {
        this.documents = documents;
        this.downloads = downloads;
        this.onShelf = onShelf;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestFile(mebibytes = 15)
    @RolesAllowed("contributor")
    @Operation(operationId = "addProbeDocument", summary = "Add a document", description = "Takes one document.")
    @APIResponse(
            responseCode = "201",
            description = "Taken.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "409", description = "No room for one more.")
    @APIResponse(responseCode = "422", description = "Something in the document is not taken.")
    public Response add(
            @PathParam("shelf") @Size(max = 9) @Pattern(regexp = "[a-z]+") @Parameter(description = "Where.")
                    String shelf,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @BeanParam Upload upload) {
        var rules = shelf.equals("pictures") ? PICTURES : ALL;
        return onShelf.keep(dryRun, key, documents.inspect(upload.file(), rules), rules, shelf);
    }

    @GET
    @Path("/{id}")
    @Produces({DocumentType.PDF_TYPE, DocumentType.PNG_TYPE, DocumentType.JPEG_TYPE, DocumentType.ODT_TYPE})
    @Operation(operationId = "getProbeDocument", summary = "Read a document", description = "Its bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(
                        mediaType = DocumentType.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentType.PNG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentType.JPEG_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentType.ODT_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("shelf") @Size(max = 9) @Pattern(regexp = "[a-z]+") @Parameter(description = "Where.")
                    String shelf,
            @PathParam("id") @Parameter(description = "Which.") UUID id,
            @BeanParam RangeRequest range) {
        return downloads.answer(documents.download(onShelf.get(id)), range);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("contributor")
    @Operation(operationId = "deleteProbeDocument", summary = "Delete a document", description = "For ever.")
    public void delete(
            @PathParam("shelf") @Size(max = 9) @Pattern(regexp = "[a-z]+") @Parameter(description = "Where.")
                    String shelf,
            @PathParam("id") @Parameter(description = "Which.") UUID id) {
        onShelf.drop(id);
    }
}
