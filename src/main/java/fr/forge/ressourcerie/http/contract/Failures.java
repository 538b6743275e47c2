package fr.forge.ressourcerie.http.contract;

import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every failure in the contract is a problem, with an example of what it looks like there. */
final class Failures {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, Failure> KNOWN = Stream.of(
                    new Failure(
                            CommonProblems.INVALID_INPUT,
                            "Something in the input is wrong: `errors` names every fault."),
                    new Failure(CommonProblems.UNAUTHENTICATED, "No valid token."),
                    new Failure(CommonProblems.FORBIDDEN, "The account does not have the role."),
                    new Failure(CommonProblems.UNKNOWN_PATH, "Nothing with this name."),
                    new Failure(CommonProblems.NOT_ACCEPTABLE, "Not in the format that was asked for."),
                    new Failure(HttpProblems.STALE, "Someone has edited it since it was read."),
                    new Failure(HttpProblems.KEY_REUSED, "Another request had this `Idempotency-Key`."),
                    new Failure(HttpProblems.TOO_MANY_REQUESTS, "Too many requests of this sort."),
                    new Failure(CommonProblems.TOO_LARGE, "The body is larger than 1 MiB."),
                    new Failure(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "Not a content type of this operation."),
                    new Failure(HttpProblems.PRECONDITION_REQUIRED, "Without `If-Match`."),
                    new Failure(CommonProblems.INTERNAL, "The service failed."),
                    new Failure(CommonProblems.UNAVAILABLE, "A service that is needed does not answer."))
            .collect(Collectors.toMap(failure -> String.valueOf(failure.type().status()), Function.identity()));
    private static final List<String> SAID_BY_THE_GENERATOR = List.of("Not Authorized", "Not Allowed", "Bad Request");

    private Failures() {}

    static void complete(String status, APIResponse answer, String path) {
        var known = KNOWN.get(status);
        var said = answer.getDescription();
        if (known != null && (said == null || SAID_BY_THE_GENERATOR.contains(said))) {
            answer.setDescription(known.description());
        }
        if (answer.getContent() == null) {
            answer.setContent(OASFactory.createContent().addMediaType(MEDIA_TYPE, problem(status, known, path)));
        }
        for (var name : List.of("Cache-Control", "Content-Language", "Vary")) {
            Answers.header(answer, name);
        }
        if (status.equals("401")) {
            Answers.header(answer, "WWW-Authenticate");
        }
        if (status.equals("412")) {
            Answers.header(answer, "ETag");
        }
        if (status.equals("429") || status.equals("503")) {
            Answers.header(answer, "Retry-After");
        }
    }

    private static MediaType problem(String status, Failure known, String path) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return known == null ? media : media.example(known.example(path));
    }

    /** What answers with a status, and when. */
    private record Failure(ProblemType type, String description) {

        Map<String, Object> example(String path) {
            var example = new LinkedHashMap<String, Object>();
            example.put("type", "https://ressourcerie.example/problems/" + type.code());
            example.put("code", type.code());
            example.put("title", type.title().fr());
            example.put("status", type.status());
            example.put("detail", type.detail().fr());
            example.put("instance", path);
            example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
            example.put("errors", type == CommonProblems.INVALID_INPUT ? List.of(fault()) : List.of());
            return example;
        }

        private static Map<String, Object> fault() {
            var fault = new LinkedHashMap<String, Object>();
            fault.put("parameter", "limit");
            fault.put("code", "out-of-bounds");
            fault.put("detail", "Au plus 100.");
            return fault;
        }
    }
}
