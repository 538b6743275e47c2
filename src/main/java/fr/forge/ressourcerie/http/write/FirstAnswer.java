package fr.forge.ressourcerie.http.write;

import fr.forge.ressourcerie.http.output.Body;
import fr.forge.ressourcerie.http.output.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** What an operation answered: enough to answer the same again. */
record FirstAnswer(int status, Map<String, String> headers, byte[] body) {

    static FirstAnswer of(Object outcome, Body bodies) {
        if (outcome instanceof RestResponse<?> response) {
            return of(response.toResponse(), bodies);
        }
        if (outcome instanceof Response response) {
            return of(response, bodies);
        }
        return of(outcome == null ? 204 : 200, new LinkedHashMap<>(), outcome, bodies);
    }

    private static FirstAnswer of(Response response, Body bodies) {
        var headers = new LinkedHashMap<String, String>();
        Optional.ofNullable(response.getLocation())
                .ifPresent(location -> headers.put(HttpHeaders.LOCATION, location.toString()));
        return of(response.getStatus(), headers, response.getEntity(), bodies);
    }

    private static FirstAnswer of(int status, Map<String, String> headers, Object entity, Body bodies) {
        var bytes = entity == null ? Optional.<byte[]>empty() : bodies.of(entity, Set.of());
        bytes.ifPresent(written -> {
            headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            EntityTag.ofWritten(entity, written).ifPresent(tag -> headers.put(HttpHeaders.ETAG, tag));
        });
        return new FirstAnswer(status, headers, bytes.orElse(null));
    }

    Response response() {
        var response = Response.status(status);
        if (body != null) {
            response.entity(body);
        }
        headers.forEach(response::header);
        return response.build();
    }
}
