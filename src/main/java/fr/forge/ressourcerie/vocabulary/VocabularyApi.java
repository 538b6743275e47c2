package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabularies over HTTP. */
@Path("/api/v1/vocabularies")
@Tag(name = "Vocabularies")
class VocabularyApi {
    private static final String ID = "Identifier of the vocabulary, such as `level` or `discipline`.";

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
                    + " personal data and academies.")
    public Page<VocabularyView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, vocabularies.page(request));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getVocabulary",
            summary = "Read one vocabulary",
            description = "What the vocabulary lists, where it comes from and how many concepts it offers.")
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
            description = "The concepts in the order of their list, with their relations. Obsolete ones are left out"
                    + " unless asked for. Labels of levels, disciplines and audiences: ScoLOMFR, ministry of education"
                    + " and Réseau Canopé, CC BY-SA 3.0 FR.")
    public Page<ConceptSheet> concepts(
            @PathParam("id")
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z-]+")
                    @Parameter(description = ID, example = "level")
                    String id,
            @QueryParam("obsolete")
                    @DefaultValue("false")
                    @Parameter(description = "Whether obsolete concepts are listed too.", example = "true")
                    boolean obsolete,
            @BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, vocabularies.concepts(id, obsolete, request));
    }
}
