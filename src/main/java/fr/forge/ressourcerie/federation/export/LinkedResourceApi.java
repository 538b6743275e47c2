package fr.forge.ressourcerie.federation.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.http.Negotiated;
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

/** The sheet for those who ask for linked data at its own address; the contract tells of both under {@code getResource}. */
@Path("/api/v1/resources")
class LinkedResourceApi {
    private final Resources resources;
    private final Sheets sheets;
    private final LinkedResources linked;
    private final ObjectMapper json;

    LinkedResourceApi(Resources resources, Sheets sheets, LinkedResources linked, ObjectMapper json) {
        this.resources = resources;
        this.sheets = sheets;
        this.linked = linked;
        this.json = json;
    }

    @GET
    @Path("/{slug}")
    @Negotiated
    @Transactional
    @Produces(MediaTypes.LINKED)
    @Operation(hidden = true)
    public Response get(@BeanParam ResourceAddress at) throws JsonProcessingException {
        var sheet = sheets.of(resources.get(at.slug()));
        return Response.ok(json.writeValueAsString(linked.document(sheet)))
                .header("Link", MetadataLicence.link())
                .build();
    }
}
