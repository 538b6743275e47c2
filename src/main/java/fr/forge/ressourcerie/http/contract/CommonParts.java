package fr.forge.ressourcerie.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers and parameters that operations share, declared once and referred to. */
final class CommonParts {
    static final String HEADERS = "#/components/headers/";
    static final String PARAMETERS = "#/components/parameters/";

    private static final Map<String, String> ANSWER_HEADERS = Map.ofEntries(
            Map.entry(
                    "ETag", "Names these very bytes; send it back in `If-None-Match`, or in `If-Match` for a change."),
            Map.entry("Cache-Control", "Who may keep the answer, and that it is to be revalidated."),
            Map.entry("Vary", "The request headers that the answer depends on."),
            Map.entry(
                    "Link",
                    "The next and previous pages (RFC 8288), the same as in `page`; the feeds that follow a list; of an export, the licence of the metadata."),
            Map.entry("Location", "The address of what was created."),
            Map.entry("Content-Language", "`fr` or `en`."),
            Map.entry("Accept-Ranges", "`bytes`: the file can be asked for in ranges."),
            Map.entry("Content-Disposition", "That the file is to be saved, and under which name (RFC 6266)."),
            Map.entry("Content-Range", "Which bytes these are, and how many the file has."),
            Map.entry("Repr-Digest", "The SHA-256 of the whole file (RFC 9530), whatever part of it is sent."),
            Map.entry("WWW-Authenticate", "How to authenticate."),
            Map.entry("Retry-After", "How many seconds to wait."),
            Map.entry(
                    "RateLimit-Policy",
                    "How many requests of this sort (`q`) one user, or one address without a token, may send in how many"
                            + " seconds (`w`)."),
            Map.entry("RateLimit", "How many of them remain (`r`), and in how many seconds all are back (`t`)."));

    private CommonParts() {}

    static void addTo(Components components) {
        ANSWER_HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> components.addHeader(
                        header.getKey(),
                        createHeader().description(header.getValue()).schema(text(1_000))));
        components.addParameter(
                "If-None-Match",
                header("If-None-Match", "Entity tags of the answers already held: 304 when one still holds.", 1_000));
        components.addParameter(
                "Accept-Language",
                header("Accept-Language", "The language of texts for people: `fr`, the default, or `en`.", 500)
                        .example("en"));
    }

    private static Parameter header(String name, String description, int longest) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(false)
                .schema(text(longest));
    }

    private static Schema text(int longest) {
        return createSchema().type(List.of(Schema.SchemaType.STRING)).maxLength(longest);
    }

    static org.eclipse.microprofile.openapi.models.headers.Header headerRef(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }
}
