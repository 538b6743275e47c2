package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.outgoing.PublicWeb;
import fr.forge.ressourcerie.http.outgoing.Unreachable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Queues what changed and sends what is due, several messages at once. */
@Singleton
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final FanOut fanOut;
    private final Queue queue;
    private final Letter letter;
    private final Outcomes outcomes;
    private final PublicWeb web;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    Sending(
            FanOut fanOut,
            Queue queue,
            Letter letter,
            Outcomes outcomes,
            PublicWeb web,
            WebhookSettings settings,
            Clock clock) {
        this.fanOut = fanOut;
        this.queue = queue;
        this.letter = letter;
        this.outcomes = outcomes;
        this.web = web;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends when nothing is due any more. */
    @Scheduled(
            every = "${ressourcerie.webhooks.every}",
            delayed = "10s",
            identity = "webhooks",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        while (!stopped && fanOut.step()) {
            // One webhook after the other, a batch each.
        }
        var rows = IntStream.range(0, settings.senders())
                .mapToObj(sender -> CompletableFuture.runAsync(this::sendInRow, threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(rows).join();
    }

    /** What is under way is left to its lease; nothing new is begun. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.shutdownNow();
    }

    private void sendInRow() {
        while (!stopped) {
            var taken = queue.next(now());
            if (taken.isEmpty()) {
                return;
            }
            sendSafely(taken.get());
        }
    }

    /** What cannot even be noted is left to the lease. */
    private void sendSafely(Queue.Taken taken) {
        try {
            var written = letter.write(taken, now());
            written.ifPresent(message -> outcomes.of(taken, send(message), now()));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "A message of webhook %s was left behind: %s",
                    taken.webhook(), failure.getClass().getName());
        }
    }

    private Answer send(Letter.Written message) {
        var began = now();
        try {
            var reply = web.post(message.address(), message.body(), message.headers());
            return new Answer(began, took(began), reply.status(), null);
        } catch (Unreachable unreachable) {
            return new Answer(began, took(began), null, Words.of(unreachable.why()));
        }
    }

    private int took(Instant began) {
        return (int) Duration.between(began, now()).toMillis();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
