package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.http.Pages;
import fr.forge.ressourcerie.http.Paging;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people are asked to consent to, over HTTP. */
@Path("/api/v1/consent-texts")
@Tag(name = "Contributors")
class ConsentTextApi {
    private final ConsentTexts texts;
    private final Pages pages;

    ConsentTextApi(ConsentTexts texts, Pages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listConsentTexts",
            summary = "List the texts to consent to",
            description = "The latest first. A text that somebody consented to never changes.")
    @APIResponse(responseCode = "200", description = "The texts.")
    public Page<ConsentTextView> list(@BeanParam Paging paging) {
        var request = pages.request(paging);
        return pages.page(request, texts.page(request).map(ConsentTextView::of));
    }

    @GET
    @Path("/current")
    @Transactional
    @Operation(
            operationId = "getCurrentConsentText",
            summary = "Read the text to consent to today",
            description = "The only one that `PUT /me/consent` takes; show it whole before it is consented to.")
    @APIResponse(responseCode = "200", description = "The text.")
    public ConsentTextView current() {
        return ConsentTextView.of(texts.current());
    }

    @GET
    @Path("/{version}")
    @Transactional
    @Operation(
            operationId = "getConsentText",
            summary = "Read one text to consent to",
            description = "Also one that is asked no longer, for those who consented to it.")
    @APIResponse(responseCode = "200", description = "The text.")
    public ConsentTextView get(
            @PathParam("version")
                    @Size(max = 20)
                    @Pattern(regexp = "[0-9]{4}-[0-9]{2}(-[0-9]+)?")
                    @Parameter(description = "Version of the text.", example = "2026-11")
                    String version) {
        return ConsentTextView.of(texts.get(version));
    }
}
