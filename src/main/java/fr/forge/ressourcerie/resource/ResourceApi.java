package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.http.Negotiated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sheet of a resource over HTTP; the list is in {@code resource.search}. */
@Path("/api/v1/resources")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "308", description = "The resource has another slug now; `Location` gives it.")
@APIResponse(responseCode = "410", description = "Its project is no longer public on the Forge.")
class ResourceApi {
    private static final String PART = "(" + Sheets.CONTRIBUTORS + "|" + Sheets.RELATED + "|salons)";
    private static final String INCLUDE = PART + "(," + PART + ")*";

    private final Resources resources;
    private final Sheets sheets;

    ResourceApi(Resources resources, Sheets sheets) {
        this.resources = resources;
        this.sheets = sheets;
    }

    @GET
    @Path("/{slug}")
    @Negotiated
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getResource",
            summary = "Read one resource",
            description = "Its sheet, with where each field comes from. A slug that the resource had before a rename"
                    + " redirects to the present one. With `Accept: application/ld+json` the same in the words of schema.org,"
                    + " which takes no parameter; its `Link` says the licence of the metadata.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            headers =
                    @Header(
                            name = "Link",
                            description = "Of linked data: the licence of the metadata (RFC 8288).",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_000)),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ResourceView.class)),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = SchemaType.OBJECT, description = "A JSON-LD document."))
            })
    public ResourceView get(
            @BeanParam ResourceAddress at,
            @QueryParam("include")
                    @Size(min = 1, max = 100)
                    @Pattern(regexp = INCLUDE)
                    @Parameter(
                            description = "Parts to show with it, separated by commas: `contributors`, `related`;"
                                    + " `salons` are shown in any case.",
                            example = "related")
                    String include,
            @BeanParam Fields fields) {
        return sheets.of(resources.get(at.slug()), include == null ? Set.of() : Fields.names(include));
    }
}
