package fr.forge.ressourcerie.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Delivers what is due, several messages at once, each within its time. */
@Singleton
class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private final Map<String, Courier> couriers;
    private final Round round;
    private final OutboxMetrics metrics;
    private final OutboxSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "outbox");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    Deliveries(@All List<Courier> couriers, Round round, OutboxMetrics metrics, OutboxSettings settings) {
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::kind, Function.identity()));
        this.round = round;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Ends when nothing is due any more. */
    @Scheduled(
            every = "${ressourcerie.outbox.every}",
            delayed = "5s",
            identity = "outbox",
            concurrentExecution = ConcurrentExecution.SKIP)
    void deliverDue() {
        var rows = IntStream.range(0, settings.couriers())
                .mapToObj(courier -> CompletableFuture.runAsync(this::deliverInRow, threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(rows).join();
        metrics.refresh();
    }

    /** What is under way is left to its lease; nothing new is begun. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.shutdownNow();
    }

    private void deliverInRow() {
        while (!stopped) {
            var taken = round.next(openKinds());
            if (taken.isEmpty()) {
                return;
            }
            attemptSafely(taken.get());
        }
    }

    private List<String> openKinds() {
        return couriers.values().stream()
                .filter(Courier::isOpen)
                .map(Courier::kind)
                .toList();
    }

    /** What cannot even be noted is left to the lease: it is seen again, and looked for before it is sent again. */
    private void attemptSafely(Round.Taken taken) {
        try {
            attempt(taken);
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "A %s was left behind: %s", taken.kind(), failure.getClass().getName());
        }
    }

    private void attempt(Round.Taken taken) {
        var courier = couriers.get(taken.kind());
        try {
            if (round.isBeyond(taken)) {
                throw Undelivered.forGood("exhausted");
            }
            var message = round.open(taken);
            var proof = inTime(courier, message);
            QuarkusTransaction.requiringNew().run(() -> {
                if (round.delivered(taken)) {
                    courier.delivered(message, proof);
                }
            });
            metrics.count(taken.kind(), "delivered");
        } catch (Undelivered failure) {
            note(taken, failure, courier);
        }
    }

    private void note(Round.Taken taken, Undelivered failure, Courier courier) {
        if (stopped) {
            return;
        }
        var last = failure.isLasting() || round.isLast(taken);
        LOG.warnf(
                "A %s was not delivered: %s, attempt %d%s",
                taken.kind(), failure.code(), taken.attempts(), last ? ", given up" : "");
        QuarkusTransaction.requiringNew().run(() -> {
            if (!last) {
                round.later(taken, failure);
            } else if (round.gaveUp(taken, failure.code())) {
                courier.gaveUp(taken.message(null), failure.code());
            }
        });
        metrics.count(taken.kind(), last ? "given-up" : "postponed");
    }

    private String inTime(Courier courier, Message message) throws Undelivered {
        var delivery = threads.submit(() -> courier.deliver(message));
        try {
            return delivery.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            delivery.cancel(true);
            throw Undelivered.forNow("timeout", settings.lease().minus(settings.patience()));
        } catch (InterruptedException stopping) {
            delivery.cancel(true);
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("stopped", Duration.ZERO);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Undelivered undelivered) {
                throw undelivered;
            }
            LOG.errorf(
                    "Delivering %s failed: %s",
                    message, failure.getCause().getClass().getName());
            throw Undelivered.forNow("internal", Duration.ZERO);
        }
    }
}
