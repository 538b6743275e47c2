package fr.forge.ressourcerie.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held about people: a page for them, the same as JSON for programs. */
@Path("/privacy")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Data requests")
class PrivacyPage {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .build();

    private final Register register;
    private final Optional<String> contact;

    PrivacyPage(Register register, @ConfigProperty(name = "ressourcerie.dpo.contact") Optional<String> contact) {
        this.register = register;
        this.contact = contact;
    }

    @GET
    @Operation(
            operationId = "getPrivacy",
            summary = "Read what is held about people",
            description = "The register of every column of the database: what it is for, on which legal basis, for how"
                    + " long. As a page for people (the personal columns alone, in French) or as JSON (all of them).")
    @APIResponse(
            responseCode = "200",
            description = "The register.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PrivacyView.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(@Context Request request) {
        var view = new PrivacyView(
                contact.orElse(null),
                "/api/v1/consent-texts/current",
                "/api/v1/me/export",
                "/api/v1/data-requests",
                register.columns());
        var form = request.selectVariant(FORMS);
        var html = form != null && form.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return Response.ok(
                        html ? Templates.privacy(view, register.personal()).render() : view,
                        html ? FORMS.get(1).getMediaType() : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    /** The page, in {@code templates/PrivacyPage}. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance privacy(PrivacyView view, List<PersonalTable> tables);
    }
}
