package fr.forge.ressourcerie.forge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks until there is an answer: each attempt through the {@link Pacer} and under a deadline, only to the Forge's own
 * address, which is also the only one to see the token.
 */
final class Conversation {
    private static final int REDIRECTS = 3;

    private final HttpClient http;
    private final Pacer pacer;
    private final ForgeSettings settings;
    private final URI root;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final LongAdder requests = new LongAdder();

    Conversation(HttpClient http, Pacer pacer, ForgeSettings settings) {
        this.http = http;
        this.pacer = pacer;
        this.settings = settings;
        this.root = URI.create(settings.url().toString().replaceAll("/+$", "") + "/api/v4/");
    }

    long requests() {
        return requests.sum();
    }

    void cancel() {
        cancelled.countDown();
        pacer.wake();
        underWay.forEach(request -> request.cancel(true));
    }

    /** The answer, or empty when the Forge itself, and no page before it, says that there is no such thing (404). */
    <T> Optional<T> get(Ask<T> ask) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(ask);
            } catch (Setback setback) {
                if (!setback.isPassing() || attempt >= settings.attempts()) {
                    throw new ForgeUnavailable(
                            setback.code(),
                            "The Forge did not give the " + ask.kind() + ": " + setback.code() + ", attempt " + attempt,
                            setback.isPassing(),
                            setback.retryAfter());
                }
                pause(ask, waitAfter(attempt, setback.retryAfter()));
            }
        }
    }

    /**
     * The answer to a request that creates something. It is sent once and never led elsewhere: sent again after a lost
     * answer, it might create a second one.
     */
    <T> T post(Ask<T> ask, String json) {
        try {
            var uri = root.resolve(ask.path());
            var body = HttpRequest.BodyPublishers.ofString(json);
            var response = exchange(
                    ask, request(uri).header("Content-Type", "application/json").POST(body));
            if (response.statusCode() != 201) {
                throw Setback.ofChange(response.statusCode(), response.headers());
            }
            return ask.reading().read(response.headers(), response.body());
        } catch (Setback setback) {
            throw new ForgeUnavailable(
                    setback.code(),
                    "The Forge did not take the " + ask.kind() + ": " + setback.code(),
                    setback.isPassing(),
                    setback.retryAfter());
        }
    }

    private <T> Optional<T> once(Ask<T> ask) throws Setback {
        var uri = root.resolve(ask.path());
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            var response = exchange(ask, request(uri).GET());
            int status = response.statusCode();
            if (status == 200) {
                return Optional.ofNullable(ask.reading().read(response.headers(), response.body()));
            }
            if (status == 404 && Json.isJson(response.headers())) {
                return Optional.empty();
            }
            uri = redirection(uri, response);
        }
        throw Setback.lasting(ForgeUnavailable.REDIRECTED);
    }

    private URI redirection(URI from, HttpResponse<?> response) throws Setback {
        int status = response.statusCode();
        if (status != 301 && status != 302 && status != 307 && status != 308) {
            throw Setback.of(status, response.headers());
        }
        try {
            var to = from.resolve(response.headers().firstValue("Location").orElse("//"));
            if (to.toString().startsWith(root.toString())) {
                return to;
            }
        } catch (IllegalArgumentException unreadable) {
            throw Setback.lasting(ForgeUnavailable.REDIRECTED);
        }
        throw Setback.lasting(ForgeUnavailable.REDIRECTED);
    }

    private HttpResponse<BoundedBody.Read> exchange(Ask<?> ask, HttpRequest.Builder request) throws Setback {
        try {
            if (!pacer.enter(this::isCancelled)) {
                throw cancelled(ask);
            }
            return send(request.build(), ask);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(ask);
        }
    }

    private HttpResponse<BoundedBody.Read> send(HttpRequest request, Ask<?> ask) throws Setback, InterruptedException {
        requests.increment();
        HttpResponse<BoundedBody.Read> response = null;
        var sent = http.sendAsync(request, head -> new BoundedBody(ask.limit()));
        underWay.add(sent);
        try {
            if (isCancelled()) {
                throw cancelled(ask);
            }
            response = sent.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return response;
        } catch (TimeoutException e) {
            throw Setback.passing(ForgeUnavailable.TIMEOUT);
        } catch (ExecutionException e) {
            if (isCancelled()) {
                throw cancelled(ask);
            }
            throw Setback.of(e.getCause());
        } catch (java.util.concurrent.CancellationException e) {
            throw cancelled(ask);
        } finally {
            underWay.remove(sent);
            if (response == null) {
                sent.cancel(true);
                pacer.leave();
            } else {
                pacer.leave(response.statusCode(), response.headers());
            }
        }
    }

    private HttpRequest.Builder request(URI uri) {
        var request = HttpRequest.newBuilder(uri).header("User-Agent", "ressourcerie");
        settings.token().ifPresent(token -> request.header("PRIVATE-TOKEN", token));
        return request;
    }

    /** What the Forge asks for, within reason; else an exponential wait, drawn at random so that threads part. */
    private Duration waitAfter(int attempt, Duration retryAfter) {
        long base = settings.backoff().toMillis();
        if (retryAfter != null) {
            long asked =
                    Math.min(retryAfter.toMillis(), settings.retryAfterLimit().toMillis());
            return Duration.ofMillis(asked + random(base));
        }
        long doubled = base << Math.min(attempt - 1, 20);
        return Duration.ofMillis(
                random(Math.min(doubled, settings.backoffLimit().toMillis())));
    }

    private static long random(long bound) {
        return ThreadLocalRandom.current().nextLong(bound + 1);
    }

    private void pause(Ask<?> ask, Duration wait) {
        try {
            if (cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw cancelled(ask);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(ask);
        }
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    private static ForgeUnavailable cancelled(Ask<?> ask) {
        return new ForgeUnavailable(
                ForgeUnavailable.CANCELLED, "Asking for the " + ask.kind() + " was cancelled", true, null);
    }
}
