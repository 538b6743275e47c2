package fr.forge.ressourcerie.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where the type of a problem leads: a page for people, the same as JSON for programs. */
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Problems")
class ProblemPages {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .build();

    private final ProblemTypes types;
    private final PublicAddress address;

    ProblemPages(ProblemTypes types, PublicAddress address) {
        this.types = types;
        this.address = address;
    }

    @GET
    @Operation(
            operationId = "listProblemTypes",
            summary = "List the kinds of problem",
            description = "Every kind of problem that the service answers with, as a page for people or as JSON.")
    @APIResponse(
            responseCode = "200",
            description = "Every kind of problem.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ProblemTypeList.class)),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    public Response list(
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String wanted, @Context Request request) {
        var language = Language.of(wanted);
        var list = new ProblemTypeList(types.all().stream()
                .map(type -> ProblemTypeView.of(type, address, language))
                .toList());
        return answer(list, Templates.problems(list, language.getLanguage()), language, request);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProblemType",
            summary = "Explain a kind of problem",
            description = "What the problem means and what to do about it, as a page for people or as JSON.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ProblemTypeView.class)),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    public Response get(
            @RestPath @Size(max = 100) @Parameter(description = "The problem's code.", example = "invalid-input")
                    String code,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String wanted,
            @Context Request request) {
        var language = Language.of(wanted);
        var type = ProblemTypeView.of(types.get(code), address, language);
        return answer(type, Templates.problem(type, language.getLanguage()), language, request);
    }

    private static Response answer(Object data, TemplateInstance page, Locale language, Request request) {
        var form = request.selectVariant(FORMS);
        var html = form != null && form.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return Response.ok(
                        html ? page.render() : data,
                        html ? FORMS.get(1).getMediaType() : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** The pages, in {@code templates/ProblemPages}. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problems(ProblemTypeList list, String language);

        static native TemplateInstance problem(ProblemTypeView type, String language);
    }
}
