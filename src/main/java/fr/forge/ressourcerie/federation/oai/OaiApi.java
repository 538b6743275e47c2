package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.http.input.RefusesByItself;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** OAI-PMH over HTTP: one address, by GET or with a form; what the protocol refuses it says in its own words, with 200. */
@Path("/oai")
@Tag(name = "Federation")
@RefusesByItself
class OaiApi {
    private static final MediaType XML = MediaType.TEXT_XML_TYPE.withCharset("UTF-8");
    private static final String DESCRIPTION =
            "OAI-PMH 2.0 (https://www.openarchives.org/OAI/openarchivesprotocol.html):"
                    + " all six verbs; the formats `oai_dc` and `lom` (ScoLOMFR); sets for the selection (`ressourcerie`, which"
                    + " most portals want), EduCommun, disciplines, levels and academies; days and seconds; deleted records for"
                    + " ever. Without a set it is everything on the Forge. Refusals come in the protocol's own words, with"
                    + " status 200. The metadata may be reused under the Licence Ouverte 2.0.";

    private final Conversation conversation;

    OaiApi(Conversation conversation) {
        this.conversation = conversation;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "harvestCatalogue", summary = "Harvest the catalogue", description = DESCRIPTION)
    @Parameter(
            name = "verb",
            in = ParameterIn.QUERY,
            description = "The protocol's request: `Identify`, `ListMetadataFormats`, `ListSets`, `ListIdentifiers`,"
                    + " `ListRecords` or `GetRecord`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "ListRecords")
    @Parameter(
            name = "metadataPrefix",
            in = ParameterIn.QUERY,
            description = "The format: `oai_dc` or `lom`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "lom")
    @Parameter(
            name = "set",
            in = ParameterIn.QUERY,
            description = "Only records of that set, one of those that `ListSets` names.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "ressourcerie")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only records that changed on that day or at that second (UTC), or later.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "2026-05-04T03:02:01Z")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Only records that changed on that day or at that second (UTC), or earlier.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "2026-06-04T03:02:01Z")
    @Parameter(
            name = "identifier",
            in = ParameterIn.QUERY,
            description = "The record, for `GetRecord` and `ListMetadataFormats`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST),
            example = "oai:ressourcerie.example:01920000-0000-7000-8000-000000000001")
    @Parameter(
            name = "resumptionToken",
            in = ParameterIn.QUERY,
            description =
                    "Where a list goes on, as its last answer gave it, with the verb and nothing else. It does not"
                            + " expire.",
            schema = @Schema(type = SchemaType.STRING, maxLength = OaiRequest.LONGEST))
    @APIResponse(
            responseCode = "200",
            description = "The answer of the protocol.",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response get(UriInfo uri) {
        return answer(uri.getQueryParameters());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "harvestCatalogueByForm",
            summary = "Harvest the catalogue with a form",
            description = "The same as `harvestCatalogue` with the arguments in a form, as the protocol has it for"
                    + " arguments that are too long for an address. It changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000)))
    @APIResponse(
            responseCode = "200",
            description = "The answer of the protocol.",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response post(MultivaluedMap<String, String> form, UriInfo uri) {
        var asked = new MultivaluedHashMap<String, String>();
        uri.getQueryParameters().forEach(asked::addAll);
        form.forEach(asked::addAll);
        return answer(asked);
    }

    private Response answer(MultivaluedMap<String, String> asked) {
        return Response.ok(conversation.answer(asked), XML).build();
    }
}
