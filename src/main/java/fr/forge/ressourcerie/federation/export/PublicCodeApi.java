package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.resource.ResourceAddress;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Sheets;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sheet as publiccode.yml over HTTP. */
@Path("/api/v1/resources/{slug}/publiccode.yml")
@Tag(name = "Federation")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class PublicCodeApi {
    private final Resources resources;
    private final Sheets sheets;
    private final PublicCodeSheet file;

    PublicCodeApi(Resources resources, Sheets sheets, PublicCodeSheet file) {
        this.resources = resources;
        this.sheets = sheets;
        this.file = file;
    }

    @GET
    @Transactional
    @Produces(MediaTypes.YAML)
    @Operation(
            operationId = "getPublicCode",
            summary = "Read one resource as publiccode.yml",
            description =
                    "The sheet as version 0.4 of the standard has it, whatever the repository's own file says. A sheet"
                            + " without a repository or a licence cannot be said so: 404, naming what it lacks. Contacts are people"
                            + " who consented to be named; without any, who publishes it. `Link` says the licence of the metadata.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The licence of the metadata (RFC 8288).",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_000)),
            content = @Content(mediaType = MediaTypes.YAML, schema = @Schema(type = SchemaType.STRING)))
    public Response get(@BeanParam ResourceAddress at) {
        return Response.ok(file.of(sheets.of(resources.get(at.slug()))))
                .header("Link", MetadataLicence.link())
                .build();
    }
}
