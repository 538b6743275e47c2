package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabularies over HTTP. */
@Path("/api/v1/vocabularies")
@Tag(name = "Vocabularies")
class VocabularyApi {
    private static final String ID = "Identifier of the vocabulary, such as `level` or `discipline`, or its plural.";

    private final Vocabularies vocabularies;
    private final Pages pages;

    VocabularyApi(Vocabularies vocabularies, Pages pages) {
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "List the vocabularies",
            description = "The concept lists behind the filters: levels, disciplines, kinds, audiences, licences,"
                    + " personal data, academies and roles of contributors.")
    public Page<VocabularyView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, vocabularies.page(request));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getVocabulary",
            summary = "Read one vocabulary",
            description =
                    "What the vocabulary lists, where it comes from, whom to credit for it, its version in force and"
                            + " how many concepts it offers.")
    public VocabularyView get(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id) {
        return vocabularies.get(id);
    }

    @GET
    @Path("/{id}/concepts")
    @Operation(
            operationId = "listConcepts",
            summary = "List the concepts of a vocabulary",
            description =
                    "The concepts in the order of their list, with their relations, flat or as trees. Obsolete ones"
                            + " are left out unless asked for. Labels of levels, disciplines and audiences: ScoLOMFR, ministry of"
                            + " education and Réseau Canopé, CC BY-SA 3.0 FR; each vocabulary names its `attribution`.")
    public Page<ConceptSheet> concepts(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id,
            @BeanParam ConceptFilter filter,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, vocabularies.concepts(filter, id, request));
    }

    @GET
    @Path("/{id}/concepts.tsv")
    @Produces("text/tab-separated-values;charset=UTF-8")
    @Operation(
            operationId = "exportConcepts",
            summary = "Take a vocabulary as a table",
            description = "Every concept, obsolete ones included, as tab-separated text in the form that"
                    + " `POST /vocabularies/{id}/versions` takes: loaded as it is, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The table, one concept a line, after a line that names the columns.",
            content =
                    @Content(
                            mediaType = "text/tab-separated-values",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 20_000_000)))
    public String table(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id) {
        return vocabularies.table(id);
    }
}
