package fr.forge.ressourcerie.forge;

import io.github.bucket4j.Bucket;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The gate through which every request leaves: so many at once, so many a second, and no more than the Forge's quota
 * allows. One for the whole client, since the Forge counts us as one.
 */
final class Pacer {
    private static final Logger LOG = Logger.getLogger(Pacer.class);
    private static final int REFUSALS_THAT_STOP_ALL = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final RateWindow window = new RateWindow();
    private final Bucket ceiling;
    private final int connections;
    private final Duration retryAfterLimit;
    private int underWay;
    private int refusals;
    private boolean paused;
    private long pausedUntil;

    Pacer(ForgeSettings settings) {
        connections = settings.connections();
        retryAfterLimit = settings.retryAfterLimit();
        ceiling = Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(settings.connections())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Waits for the moment when a request may leave; false when it was cancelled meanwhile. */
    boolean enter(BooleanSupplier cancelled) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long wait;
            while (!cancelled.getAsBoolean() && (wait = waitBefore(System.nanoTime())) > 0) {
                changed.awaitNanos(wait);
            }
            if (cancelled.getAsBoolean()) {
                return false;
            }
            underWay++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A request that left is over, without an answer. */
    void leave() {
        guarded(() -> underWay--);
    }

    /** A request that left is over, with that answer. */
    void leave(int status, HttpHeaders headers) {
        guarded(() -> {
            underWay--;
            long now = System.nanoTime();
            window.report(headers, now, underWay);
            refusals = status == 429 ? refusals + 1 : 0;
            if (status == 429) {
                refused(Clocks.retryAfter(headers), now);
            }
        });
    }

    /** Everyone who waits looks again. */
    void wake() {
        guarded(() -> {});
    }

    private void guarded(Runnable act) {
        lock.lock();
        try {
            act.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** One refusal delays the request that met it; several, or one for the rest of the window, stop everyone. */
    private void refused(Duration retryAfter, long now) {
        var asked = retryAfter == null ? Duration.ofSeconds(1) : retryAfter;
        if (refusals < REFUSALS_THAT_STOP_ALL && asked.toNanos() < window.remaining(now)) {
            return;
        }
        var pause = asked.compareTo(retryAfterLimit) > 0 ? retryAfterLimit : asked;
        LOG.infof("The Forge asks for a pause of %s", pause);
        long jitter = ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(250));
        long until = now + pause.toNanos() + jitter;
        pausedUntil = paused ? Math.max(pausedUntil, until) : until;
        paused = true;
    }

    private long waitBefore(long now) {
        if (underWay >= connections) {
            return TimeUnit.SECONDS.toNanos(1);
        }
        if (paused && pausedUntil > now) {
            return pausedUntil - now;
        }
        paused = false;
        long quota = window.waitBefore(now, underWay);
        if (quota > 0) {
            return quota;
        }
        var token = ceiling.tryConsumeAndReturnRemaining(1);
        if (!token.isConsumed()) {
            return token.getNanosToWaitForRefill();
        }
        window.take(now);
        return 0;
    }
}
