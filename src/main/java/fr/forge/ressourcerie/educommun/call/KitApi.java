package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.file.Downloads;
import fr.forge.ressourcerie.http.file.LargestFile;
import fr.forge.ressourcerie.http.file.RangeRequest;
import fr.forge.ressourcerie.http.file.Upload;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The kit of a call over HTTP. */
@Path("/api/v1/calls/{slug}/kit/{file}")
@Tag(name = "Calls")
class KitApi {
    private static final String FILE = "Name of the file.";
    private static final String FILE_EXAMPLE = "dossier-de-candidature.odt";
    private static final String NAME = "[a-z0-9]+([._-][a-z0-9]+)*\\.[a-z]{3,4}";
    private static final String BINARY = "binary";

    private final Calls calls;
    private final CallViews views;
    private final Kit kit;
    private final KeepKit keep;
    private final Documents documents;
    private final Downloads downloads;
    private final Preconditions preconditions;

    KitApi(
            Calls calls,
            CallViews views,
            Kit kit,
            KeepKit keep,
            Documents documents,
            Downloads downloads,
            Preconditions preconditions) {
        this.calls = calls;
        this.views = views;
        this.kit = kit;
        this.keep = keep;
        this.documents = documents;
        this.downloads = downloads;
        this.preconditions = preconditions;
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
            operationId = "getCallKitFile",
            summary = "Download a file of the kit",
            description = "Whole or in ranges, with its SHA-256 in `Repr-Digest`.")
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
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @PathParam("file") @Size(max = 100) @Parameter(description = FILE, example = FILE_EXAMPLE) String file,
            @BeanParam RangeRequest range) {
        return downloads.answer(keep.download(slug, file), range);
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @LargestFile(mebibytes = Kit.MEBIBYTES)
    @Operation(
            operationId = "putCallKitFile",
            summary = "Put a file into the kit",
            description =
                    "For managers, with the `ETag` of the call, until its closing has come: a new file, or another"
                            + " content of one. What it is, is found in its content; its name says the same.")
    @APIResponse(responseCode = "200", description = "The file has this content now; the call as it is now.")
    @APIResponse(
            responseCode = "201",
            description = "The file is new; the call as it is now.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    @APIResponse(responseCode = "409", description = "The closing of the call has come, or the kit is full.")
    @APIResponse(
            responseCode = "422",
            description = "Something in the file is not taken, or its name ends otherwise than its type.")
    public RestResponse<CallView> put(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @PathParam("file")
                    @Size(max = 100)
                    @Pattern(regexp = NAME)
                    @Parameter(description = FILE, example = FILE_EXAMPLE)
                    String file,
            @BeanParam IfMatch ifMatch,
            @BeanParam DryRun dryRun,
            @BeanParam Upload upload) {
        keep.check(slug, ifMatch);
        return keep.keep(slug, file, ifMatch, dryRun, documents.inspect(upload.file(), Kit.RULES));
    }

    @DELETE
    @RolesAllowed(Roles.MANAGER)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Writes
    @Operation(
            operationId = "deleteCallKitFile",
            summary = "Take a file out of the kit",
            description = "For managers, with the `ETag` of the call, until its closing has come.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "The closing of the call has come.")
    public void delete(
            @PathParam("slug") @Size(max = 100) @Parameter(description = CallApi.SLUG, example = CallApi.EXAMPLE)
                    String slug,
            @PathParam("file") @Size(max = 100) @Parameter(description = FILE, example = FILE_EXAMPLE) String file,
            @BeanParam IfMatch ifMatch) {
        var call = calls.locked(slug);
        preconditions.check(ifMatch, views.of(call));
        kit.remove(call, file);
    }
}
