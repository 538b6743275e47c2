package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Fields;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Transactional
    @Operation(
            operationId = "getResource",
            summary = "Read one resource",
            description = "Its sheet, with where each field comes from. A slug that the resource had before a rename"
                    + " redirects to the present one.")
    @APIResponse(responseCode = "200", description = "The sheet.")
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
