package fr.forge.ressourcerie.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every failure in the contract is a problem, with an example of what it looks like there. */
final class Failures {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, Failure> KNOWN = Map.ofEntries(
            Map.entry(
                    "400",
                    new Failure(
                            "invalid-input",
                            "Demande invalide",
                            "Something in the input is wrong: `errors` names every fault.")),
            Map.entry("401", new Failure("unauthenticated", "Authentification requise", "No valid token.")),
            Map.entry("403", new Failure("forbidden", "Action non permise", "The account does not have the role.")),
            Map.entry("404", new Failure("unknown-path", "Adresse inconnue", "Nothing with this name.")),
            Map.entry(
                    "406",
                    new Failure("not-acceptable", "Format non disponible", "Not in the format that was asked for.")),
            Map.entry("412", new Failure("stale", "Modifié entre-temps", "Someone has edited it since it was read.")),
            Map.entry("428", new Failure("precondition-required", "Version à préciser", "Without `If-Match`.")),
            Map.entry("413", new Failure("too-large", "Demande trop volumineuse", "The body is larger than 1 MiB.")),
            Map.entry(
                    "415",
                    new Failure(
                            "unsupported-media-type",
                            "Type de contenu non admis",
                            "Not a content type of this operation.")),
            Map.entry(
                    "429", new Failure("too-many-requests", "Trop de demandes", "Too many requests in a short time.")),
            Map.entry("500", new Failure("internal", "Erreur du service", "The service failed.")),
            Map.entry(
                    "503",
                    new Failure(
                            "unavailable",
                            "Service momentanément indisponible",
                            "A service that is needed does not answer.")));
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
        return known == null ? media : media.example(known.example(Integer.parseInt(status), path));
    }

    /** How a status is explained and exemplified. */
    private record Failure(String code, String title, String description) {

        Map<String, Object> example(int status, String path) {
            var example = new LinkedHashMap<String, Object>();
            example.put("type", "https://ressourcerie.example/problems/" + code);
            example.put("code", code);
            example.put("title", title);
            example.put("status", status);
            example.put("detail", "…");
            example.put("instance", path);
            example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
            example.put("errors", status == 400 ? List.of(fault()) : List.of());
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
