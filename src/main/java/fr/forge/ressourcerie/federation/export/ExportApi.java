package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.federation.MetadataLicence;
import fr.forge.ressourcerie.http.file.Stream;
import fr.forge.ressourcerie.http.file.Streams;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.search.ResourceWalkFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whole lists over HTTP, streamed. */
@Path("/api/v1")
@Tag(name = "Federation")
class ExportApi {
    private static final String HOW =
            " As it all was at one moment, in one answer of any length, without an entity tag: it would have to be read to"
                    + " its end to be named. An answer that was cut off lacks its last chunk, which every HTTP client tells as"
                    + " an error; then ask again. Six are sent at once, two to one address, and a client that takes nothing"
                    + " for half a minute, or needs more than half an hour, is cut off. `Link` says the licence of the"
                    + " metadata.";

    private final Export export;
    private final Streams streams;

    ExportApi(Export export, Streams streams) {
        this.export = export;
        this.streams = streams;
    }

    @GET
    @Path("/resources.csv")
    @Produces(MediaTypes.CSV)
    @Operation(
            operationId = "exportResourcesAsTable",
            summary = "Export resources as a table",
            description =
                    "A row for each resource that the filter finds, under a row of names that stay: new ones are added"
                            + " at the end. Concepts are codes, several values are joined by `|`, an unknown one is an empty cell."
                            + " A text that a spreadsheet would take for a formula begins with an apostrophe." + HOW,
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The table, UTF-8.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response table(@BeanParam TableFilter filter) {
        return answer("ressources.csv", MediaTypes.CSV, filter, (to, atMost) -> export.table(filter, to, atMost));
    }

    @GET
    @Path("/resources.ndjson")
    @Produces(MediaTypes.LINES)
    @Operation(
            operationId = "exportResourcesAsLines",
            summary = "Export resources as lines of JSON",
            description =
                    "A line for each resource that the filter finds, each the same object as in `listResources`." + HOW,
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "Objects, each followed by a line feed.",
            content = @Content(mediaType = MediaTypes.LINES, schema = @Schema(implementation = ResourceSummary.class)))
    public Response lines(@BeanParam ResourceWalkFilter filter) {
        return answer("ressources.ndjson", MediaTypes.LINES, filter, (to, atMost) -> export.lines(filter, to, atMost));
    }

    @GET
    @Path("/resources.jsonld")
    @Produces(MediaTypes.LINKED)
    @Operation(
            operationId = "exportResourcesAsLinkedData",
            summary = "Export resources as linked data",
            description =
                    "One JSON-LD document in the words of schema.org, with a node for each resource that the filter"
                            + " finds, on a line of its own; each is what its sheet answers to `Accept: application/ld+json`."
                            + HOW,
            extensions = @Extension(name = "x-streamed", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = MediaTypes.LINKED,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A JSON-LD document.")))
    public Response graph(@BeanParam ResourceWalkFilter filter) {
        return answer("ressources.jsonld", MediaTypes.LINKED, filter, (to, atMost) -> export.graph(filter, to, atMost));
    }

    private Response answer(String name, String mediaType, ResourceWalkFilter filter, Stream stream) {
        export.check(filter);
        return streams.answer(name, mediaType, stream)
                .header("Link", MetadataLicence.link())
                .build();
    }
}
