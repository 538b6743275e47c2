package fr.forge.ressourcerie.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Holds every answer that any test receives against the contract; what is not promised there fails the test. */
final class EveryAnswerKeepsTheContract implements Filter {
    /** What any HTTP server answers without an operation being involved. */
    private static final Set<Integer> WITHOUT_OPERATION = Set.of(400, 404, 405, 413, 414, 431);

    private static final Set<String> STANDING_HEADERS = Set.of(
            "access-control-allow-origin",
            "access-control-expose-headers",
            "allow",
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "date",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "x-content-type-options");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        if (uri.getPath().matches("/|/[a-z]+\\.css|/(q|test)/.*")
                || request.getMethod().equals("OPTIONS")
                || String.valueOf(response.contentType()).startsWith("text/event-stream")) {
            return response;
        }
        var bytes = response.asByteArray();
        var faults = faults(Contract.servedOn(RestAssured.port), request.getMethod(), uri, response, bytes);
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + uri + " broke the contract:\n"
                    + String.join("\n", faults) + "\n" + new String(bytes, StandardCharsets.UTF_8));
        }
        return new ResponseBuilder().clone(response).setBody(bytes).build();
    }

    static List<String> faults(Contract contract, String method, URI uri, Response response, byte[] bytes) {
        var status = response.statusCode();
        var path = contract.path(uri.getRawPath());
        var key = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        if (path.isEmpty() || !path.get().has(key)) {
            return WITHOUT_OPERATION.contains(status)
                    ? problem(contract, bytes, response)
                    : List.of("no such operation in the contract, yet it answered " + status);
        }
        var answer = path.get().path(key).path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            return WITHOUT_OPERATION.contains(status)
                    ? problem(contract, bytes, response)
                    : List.of("status " + status + " is not documented");
        }
        var documented = contract.resolve(answer);
        var faults = new ArrayList<>(headers(documented, response));
        if (bytes.length > 0) {
            var type =
                    String.valueOf(response.contentType()).replaceAll(";.*", "").strip();
            var media = documented.path("content").path(type);
            if (media.isMissingNode()) {
                faults.add("content type " + type + " is not documented for status " + status);
            } else if (type.endsWith("json")) {
                var trimmed = String.valueOf(uri.getRawQuery()).matches("(.*&)?fields=.*");
                faults.addAll(json(contract, media.path("schema"), bytes, trimmed));
            }
        }
        return faults;
    }

    private static List<String> headers(JsonNode documented, Response response) {
        var undocumented = new TreeSet<String>();
        var known = new HashSet<>(STANDING_HEADERS);
        documented.path("headers").fieldNames().forEachRemaining(name -> known.add(name.toLowerCase(Locale.ROOT)));
        response.headers().forEach(header -> {
            if (!known.contains(header.getName().toLowerCase(Locale.ROOT))) {
                undocumented.add("header " + header.getName() + " is not documented");
            }
        });
        return List.copyOf(undocumented);
    }

    private static List<String> problem(Contract contract, byte[] bytes, Response response) {
        if (bytes.length == 0) {
            return List.of();
        }
        if (!String.valueOf(response.contentType()).startsWith("application/problem+json")) {
            return List.of("a failure that is no problem: " + response.contentType());
        }
        return json(contract, contract.document().at("/components/schemas/Problem"), bytes, false);
    }

    /** A test that asks for gzip and decodes nothing sees the packed bytes, and so does this check. */
    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != (byte) 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    private static List<String> json(Contract contract, JsonNode schema, byte[] bytes, boolean trimmed) {
        try {
            return contract.faults(schema, new ObjectMapper().readTree(unpacked(bytes)), trimmed);
        } catch (IOException e) {
            return List.of("not JSON: " + e.getMessage());
        }
    }
}
