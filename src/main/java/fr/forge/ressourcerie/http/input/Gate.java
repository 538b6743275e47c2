package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.http.file.LargestFile;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Problem;
import fr.forge.ressourcerie.problem.RouterProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses addresses, headers and bodies that are too long or cannot be read, before anything tries to. */
@Singleton
class Gate {
    private static final int BEFORE_CORS = 450;
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LONGEST_HEADERS = 16_000;
    static final int LARGEST_BODY = 1024 * 1024;
    /** Of what is read as a stream; each operation that takes one has its own bound below. */
    static final int LARGEST_FILE = 8 * 1024 * 1024;

    /** Of what only an operation with {@link LargestFile} reads, which has its own bound. */
    private static final int LARGEST_FORM = LargestFile.MOST * 1024 * 1024 + LargestFile.FORM;

    private static final List<String> FILES = List.of("application/rdf+xml", "text/tab-separated-values");

    private final RouterProblems problems;

    Gate(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_CORS);
    }

    private void check(RoutingContext context) {
        forgetUnreadableLanguages(context.request());
        fault(context.request()).ifPresentOrElse(problem -> problems.say(problem, context), context::next);
    }

    private static Optional<Problem> fault(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(CommonProblems.URI_TOO_LONG.because());
        }
        var headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (headers > LONGEST_HEADERS) {
            return Optional.of(CommonProblems.HEADERS_TOO_LARGE.because());
        }
        if (tooLarge(request)) {
            return Optional.of(CommonProblems.TOO_LARGE.because().withHeader("Connection", "close"));
        }
        if (!readableType(request.getHeader("Content-Type"))) {
            return Optional.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE.because());
        }
        return readable(request.uri()) ? Optional.empty() : Optional.of(CommonProblems.MALFORMED_ADDRESS.because());
    }

    /** By what the request announces; a body of unknown length is counted while it is read. */
    private static boolean tooLarge(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        var type = request.getHeader("Content-Type");
        var largest = largest(type == null ? "" : type.toLowerCase(Locale.ROOT));
        return length != null && (length.length() > 9 || Long.parseLong(length) > largest);
    }

    private static int largest(String type) {
        if (type.startsWith("multipart/")) {
            return LARGEST_FORM;
        }
        return FILES.stream().anyMatch(type::startsWith) ? LARGEST_FILE : LARGEST_BODY;
    }

    /** What cannot be read counts as not sent; validation reads it too, and would fail. */
    private static void forgetUnreadableLanguages(HttpServerRequest request) {
        var languages = String.join(",", request.headers().getAll("Accept-Language"));
        try {
            Locale.LanguageRange.parse(languages.isEmpty() ? "*" : languages);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            request.headers().remove("Accept-Language");
        }
    }

    /** A type that cannot be read would fail wherever it is first looked at. */
    private static boolean readableType(String type) {
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Whether every percent-encoding is two hexadecimal digits, none hides a null, and all together is UTF-8. */
    static boolean readable(String uri) {
        var bytes = new ByteArrayOutputStream(uri.length());
        for (var index = 0; index < uri.length(); index++) {
            var character = uri.charAt(index);
            if (character == '%') {
                var octet = octet(uri, index + 1);
                if (octet <= 0) {
                    return false;
                }
                bytes.write(octet);
                index += 2;
            } else {
                bytes.write(character);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static int octet(String uri, int index) {
        if (index + 1 >= uri.length()) {
            return -1;
        }
        var high = Character.digit(uri.charAt(index), 16);
        var low = Character.digit(uri.charAt(index + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
