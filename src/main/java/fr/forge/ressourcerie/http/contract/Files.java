package fr.forge.ressourcerie.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What an operation that sends a file, whole or in ranges, answers with: see {@code http.file}. */
final class Files {
    private static final List<String> HEADERS =
            List.of("Accept-Ranges", "Content-Disposition", "Content-Range", "Repr-Digest");

    private Files() {}

    /** While no operation sends a file, the contract says nothing of how. */
    static void dropUnused(OpenAPI contract) {
        var sends = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .anyMatch(operation -> Answers.takes(operation, "Range"));
        if (!sends) {
            HEADERS.forEach(contract.getComponents()::removeHeader);
        }
    }

    static void complete(Operation operation) {
        var whole = operation.getResponses().getAPIResponse("200");
        if (whole == null || !Answers.takes(operation, "Range")) {
            return;
        }
        var part = createAPIResponse()
                .description("The bytes that were asked for; of several ranges, each is a part of"
                        + " `multipart/byteranges`.")
                .content(withParts(whole.getContent()));
        var outside =
                createAPIResponse().description("No range lies in the file; `Content-Range` says how long it is.");
        for (var answer : List.of(whole, part)) {
            for (var name : List.of("Accept-Ranges", "Content-Disposition", "Repr-Digest")) {
                Answers.header(answer, name);
            }
        }
        Answers.header(part, "Content-Range");
        Answers.header(outside, "Content-Range");
        operation.getResponses().addAPIResponse("206", part).addAPIResponse("416", outside);
    }

    private static Content withParts(Content whole) {
        var content = createContent();
        whole.getMediaTypes().forEach(content::addMediaType);
        return content.addMediaType(
                "multipart/byteranges",
                createMediaType()
                        .schema(createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .format("binary")));
    }
}
