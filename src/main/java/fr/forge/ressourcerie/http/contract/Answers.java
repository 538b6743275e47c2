package fr.forge.ressourcerie.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers of an operation: its own ones with their headers, and the failures that follow from its shape. */
final class Answers {
    private static final Map<String, String> OWN =
            Map.of("200", "The answer.", "204", "Done; there is nothing to show.");

    /** Marks an operation whose answer is written while it is read; clients need not see it. */
    private static final String STREAMED = "x-streamed";

    private Answers() {}

    static void complete(String path, HttpMethod method, Operation operation) {
        var hasBody = operation.getRequestBody() != null;
        examples(operation);
        rehearse(operation);
        Files.complete(operation);
        succeed(method, operation);
        // Every operation refuses a parameter that it does not know.
        fail(operation, "400", true);
        fail(operation, "401", Access.closed(operation));
        fail(operation, "403", Access.closed(operation));
        fail(operation, "404", path.contains("{"));
        fail(operation, "406", true);
        fail(operation, "412", takes(operation, "If-Match"));
        fail(operation, "428", takes(operation, "If-Match"));
        fail(operation, "422", takes(operation, "Idempotency-Key"));
        fail(operation, "429", limited(path, method, operation));
        fail(operation, "413", hasBody);
        fail(operation, "415", hasBody);
        fail(operation, "500", true);
        fail(operation, "503", true);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                Failures.complete(status, answer, path);
            }
        });
        if (limited(path, method, operation)) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> {
                header(answer, "RateLimit");
                header(answer, "RateLimit-Policy");
            });
        }
        // Where an answer was declared, on the class or on the method, does not show.
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
        operation.addParameter(createParameter().ref(CommonParts.PARAMETERS + "Accept-Language"));
        if (method == HttpMethod.GET && revalidates(operation)) {
            operation.addParameter(createParameter().ref(CommonParts.PARAMETERS + "If-None-Match"));
        }
        operation.removeExtension(STREAMED);
    }

    static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> parameter.equals(each.getName()));
    }

    /** Writes and searches are counted, see {@code http.limit}. */
    private static boolean limited(String path, HttpMethod method, Operation operation) {
        return method != HttpMethod.GET && !path.equals("/oai") || takes(operation, "q") || takes(operation, "facets");
    }

    /** One value is a list of one where a parameter repeats. */
    private static void examples(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null
                            && parameter.getSchema().getItems() != null)
                    .filter(parameter -> parameter.getExample() instanceof String)
                    .forEach(parameter -> parameter.setExample(List.of(parameter.getExample())));
        }
    }

    private static void fail(Operation operation, String status, boolean possible) {
        if (possible && !operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, createAPIResponse());
        }
    }

    /** A rehearsal creates nothing and says so by its status. */
    private static void rehearse(Operation operation) {
        var answers = operation.getResponses();
        var created = answers.hasAPIResponse("201") ? answers.getAPIResponse("201") : answers.getAPIResponse("202");
        if (created != null && takes(operation, "dryRun") && !answers.hasAPIResponse("200")) {
            answers.addAPIResponse(
                    "200",
                    createAPIResponse()
                            .description("A rehearsal: what would come of it.")
                            .content(created.getContent()));
        }
    }

    private static void succeed(HttpMethod method, Operation operation) {
        var revalidates = method == HttpMethod.GET && revalidates(operation);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("308")) {
                header(answer, "Location");
                header(answer, "Cache-Control");
            }
            if (status.startsWith("2")) {
                describe(status, answer);
                header(answer, "Cache-Control");
                if (method == HttpMethod.GET) {
                    header(answer, "Vary");
                }
                if (operation.hasExtension(STREAMED)) {
                    header(answer, "Content-Disposition");
                    header(answer, "Link");
                } else if (answer.getContent() != null) {
                    header(answer, "ETag");
                    header(answer, "Content-Language");
                }
                if (status.equals("201")) {
                    header(answer, "Location");
                }
                if (isPage(answer)) {
                    header(answer, "Link");
                }
            }
        });
        if (revalidates) {
            var unchanged = createAPIResponse().description("Unchanged since the entity tag that was sent.");
            header(unchanged, "ETag");
            header(unchanged, "Cache-Control");
            header(unchanged, "Vary");
            header(unchanged, "Content-Language");
            header(unchanged, "Link");
            operation.getResponses().addAPIResponse("304", unchanged);
        }
    }

    /** What the generator says by itself, "OK" and "No Content", tells nobody anything. */
    private static void describe(String status, APIResponse answer) {
        var said = answer.getDescription();
        if (said == null || said.equals("OK") || said.equals("No Content")) {
            answer.setDescription(OWN.getOrDefault(status, "The answer."));
        }
    }

    /** What is streamed has no entity tag. */
    private static boolean revalidates(Operation operation) {
        if (operation.hasExtension(STREAMED)) {
            return false;
        }
        var answer = operation.getResponses().getAPIResponse("200");
        return answer != null && answer.getContent() != null;
    }

    private static boolean isPage(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && media.getSchema().getRef() != null
                                && media.getSchema().getRef().endsWith("Page"));
    }

    static void header(APIResponse answer, String name) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, CommonParts.headerRef(name));
        }
    }
}
