package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.vocabulary.VersionView;
import fr.forge.ressourcerie.vocabulary.Versions;
import fr.forge.ressourcerie.vocabulary.load.SourceFile.Format;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a vocabulary over HTTP, and how a newer one comes. */
@Path("/api/v1/vocabularies/{id}/versions")
@Tag(name = "Vocabularies")
class VersionApi {
    private static final String ID = "Identifier of the vocabulary, such as `level` or `discipline`.";
    private static final String RDF_XML = "application/rdf+xml";
    private static final String TABLE = "text/tab-separated-values";

    private final Versions versions;
    private final LoadVersion loading;
    private final Pages pages;

    VersionApi(Versions versions, LoadVersion loading, Pages pages) {
        this.versions = versions;
        this.loading = loading;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listVocabularyVersions",
            summary = "List the versions of a vocabulary",
            description = "The newest first, which is the one in force; the last is what came with the service.")
    public Page<VersionView> list(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, versions.page(id, request).map(VersionView::of));
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getVocabularyVersion",
            summary = "Read one version of a vocabulary",
            description = "When it was loaded, from what, and how many concepts it moved.")
    public VersionView get(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id,
            @PathParam("number")
                    @Min(1)
                    @Max(1_000_000)
                    @Parameter(description = "Number of the version.", example = "1")
                    int number) {
        return VersionView.of(versions.get(id, number));
    }

    @POST
    @Writes
    @Transactional
    @RolesAllowed("admin")
    @Consumes({RDF_XML, TABLE})
    @Operation(
            operationId = "loadVocabularyVersion",
            summary = "Load a newer version of a vocabulary",
            description = """
                    The file is the whole list: what it does not tell of becomes obsolete, is still recognised and shown, \
                    and comes back when a later file tells of it; resources keep their concepts. A known URI keeps its \
                    code; a new one gets a code that no concept ever had. All is put in force at once, or nothing is. A \
                    file that says what is known already makes no version.

                    `application/rdf+xml`: SKOS, in UTF-8, without document type or entity. Read of each `skos:Concept`: \
                    `prefLabel` in French, which it must have, `altLabel` and `hiddenLabel` in French, `notation`, \
                    `broader`, `narrower`, `related`, `owl:deprecated`, `iso-thes:status`.

                    `text/tab-separated-values`: UTF-8, a line that names the columns, then a concept a line, in the order \
                    of the list. Columns, in any order: `uri` and `label`, needed; `code`, wanted for a new concept; \
                    `notation`; `broader`, a URI or code; `related`, URIs or codes, and `alternatives`, words, both \
                    separated by bars; `status`, `current` or `obsolete`. `GET /vocabularies/{id}/concepts.tsv` writes it.

                    At most 8 MiB and 20,000 concepts.""")
    @RequestBody(
            required = true,
            description = "The whole list, 8 MiB at most.",
            content = {
                @Content(
                        mediaType = RDF_XML,
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Bound.BYTES)),
                @Content(
                        mediaType = TABLE,
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Bound.BYTES))
            })
    @APIResponse(
            responseCode = "201",
            description = "The version is in force.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LoadView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing was changed: the file says what is known already, or it was a dry run.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LoadView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Something in the input is wrong: `errors` names every fault, `/lines/12/label` being the label"
                            + " in line 12.")
    @APIResponse(responseCode = "413", description = "The file is larger than 8 MiB.")
    public Response load(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id,
            @BeanParam LoadFilter how,
            @BeanParam DryRun dryRun,
            @BeanParam IdempotencyKey key,
            @Context HttpHeaders headers,
            byte[] file) {
        var format = headers.getMediaType().isCompatible(MediaType.valueOf(TABLE)) ? Format.TABLE : Format.RDF_XML;
        var loaded = loading.load(id, SourceFile.of(format, file), how.label, how.keepLocal);
        var at = URI.create(
                "/api/v1/vocabularies/" + id + "/versions/" + loaded.version().number());
        var made = !loaded.unchanged() && !dryRun.asked();
        return (made ? Response.created(at) : Response.ok()).entity(loaded).build();
    }
}
