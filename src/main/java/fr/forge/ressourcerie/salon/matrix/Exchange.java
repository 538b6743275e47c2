package fr.forge.ressourcerie.salon.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.forge.ressourcerie.forge.BoundedBody;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request at a time, at the allowed pace and under a deadline, to the homeserver's own address only. */
final class Exchange {
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final MatrixSettings settings;
    private final HttpClient http;
    private final Bucket pace;

    Exchange(MatrixSettings settings) {
        this.settings = settings;
        // A redirect would take the token elsewhere.
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        pace = Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.requestsPerSecond())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** What the homeserver answers at a path after {@code /_matrix/client/}. */
    Reply get(String path) throws HomeserverSilent {
        var root = settings.url().orElseThrow().toString().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(root + "/_matrix/client/" + path))
                .header("User-Agent", "ressourcerie")
                .header("Accept", "application/json");
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            if (!pace.asBlocking().tryConsume(1, settings.requestTimeout())) {
                throw new HomeserverSilent("busy");
            }
            return read(send(http.sendAsync(request.build(), head -> new BoundedBody(settings.bytes()))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HomeserverSilent("interrupted");
        }
    }

    private HttpResponse<BoundedBody.Read> send(CompletableFuture<HttpResponse<BoundedBody.Read>> sent)
            throws HomeserverSilent, InterruptedException {
        try {
            return sent.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new HomeserverSilent("timeout");
        } catch (ExecutionException failed) {
            throw new HomeserverSilent(
                    failed.getCause() instanceof java.net.http.HttpTimeoutException ? "timeout" : "no-answer");
        } finally {
            sent.cancel(true);
        }
    }

    private static Reply read(HttpResponse<BoundedBody.Read> response) throws HomeserverSilent {
        var status = response.statusCode();
        if (status == 429) {
            throw new HomeserverSilent("rate-limited");
        }
        if (status >= 500) {
            throw new HomeserverSilent("server-error");
        }
        if (status >= 300 && status < 400) {
            throw new HomeserverSilent("redirected");
        }
        if (!response.body().whole()) {
            throw new HomeserverSilent("too-large");
        }
        try {
            var body = JSON.readTree(response.body().bytes());
            if (!body.isObject()) {
                throw new HomeserverSilent("wrong-shape");
            }
            return new Reply(status, body);
        } catch (IOException unreadable) {
            throw new HomeserverSilent("not-json");
        }
    }

    /** An answer that is an object. */
    record Reply(int status, JsonNode body) {
        boolean error(String code) {
            return body.path("errcode").asText("").equals(code);
        }
    }
}
