package fr.forge.ressourcerie.forge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** JSON of the Forge, bounded in depth and length, and whole. */
final class Json {
    private static final ObjectReader READER = reader();

    private Json() {}

    /** An object. */
    static JsonNode object(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        return shaped(tree(headers, body), true);
    }

    /** An array. */
    static JsonNode array(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        return shaped(tree(headers, body), false);
    }

    /** Whether the answer says that it is JSON. */
    static boolean isJson(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").contains("json");
    }

    private static JsonNode shaped(JsonNode tree, boolean object) throws Setback {
        if (object ? !tree.isObject() : !tree.isArray()) {
            throw Setback.passing(ForgeUnavailable.WRONG_SHAPE);
        }
        return tree;
    }

    private static JsonNode tree(HttpHeaders headers, BoundedBody.Read body) throws Setback {
        if (!body.whole()) {
            throw Setback.lasting(ForgeUnavailable.TOO_LARGE);
        }
        if (!isJson(headers)) {
            throw Setback.passing(ForgeUnavailable.NOT_JSON);
        }
        try {
            return READER.readTree(body.bytes());
        } catch (JsonEOFException e) {
            throw Setback.passing(ForgeUnavailable.CUT_OFF);
        } catch (JsonProcessingException e) {
            throw Setback.passing(ForgeUnavailable.NOT_JSON);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array of bytes cannot fail", impossible);
        }
    }

    private static ObjectReader reader() {
        // The body is bounded already, so a string may be as long: one boundless description must not lose a page.
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(limits).build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }
}
