package fr.forge.ressourcerie.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one place that turns a problem into status, headers and bytes, for JAX-RS and for what fails before it. */
@Singleton
class ProblemAnswer {
    static final String MEDIA_TYPE = "application/problem+json";

    private final PublicAddress address;
    private final ObjectMapper json;

    ProblemAnswer(PublicAddress address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    byte[] body(Problem problem, HttpServerRequest request) {
        var language = Language.of(request.getHeader("Accept-Language"));
        var type = problem.type();
        var view = new ProblemView(
                address.of("/problems/" + type.code()),
                type.code(),
                type.title().in(language),
                type.status(),
                problem.detail().in(language),
                pathOf(request),
                Trace.id(),
                problem.faults().stream()
                        .map(fault -> ProblemView.FaultView.of(fault, language))
                        .toList());
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is made of texts", impossible);
        }
    }

    Map<String, String> headers(Problem problem, HttpServerRequest request) {
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put(
                "Content-Language",
                Language.of(request.getHeader("Accept-Language")).getLanguage());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    /** Without the query, which may hold what someone typed about a person. */
    private static String pathOf(HttpServerRequest request) {
        var uri = request.uri();
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
