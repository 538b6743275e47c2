package fr.forge.ressourcerie.forge;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * What is left of the Forge's current quota ({@code RateLimit-*} headers), as far as we know: each answer tells what was
 * left when it was counted, and requests under way are not counted yet. Instants are {@link System#nanoTime()}; the
 * reset is measured on the Forge's own clock, its {@code Date}. Not safe for threads: {@link Pacer} guards it.
 */
final class RateWindow {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    /** Below this share of the quota, what is left is spread over the rest of the window. */
    private static final double LOW = 0.2;

    private boolean known;
    private boolean presumed;
    private long reset;
    private long endsAt;
    private int limit;
    private int left;
    private long lastTaken;

    /** How long a request has to wait, in nanoseconds; zero or less when it may leave. */
    long waitBefore(long now, int underWay) {
        if (!known) {
            return 0;
        }
        if (now >= endsAt) {
            presumeNext(now, underWay);
        }
        if (left <= 0) {
            return endsAt - now;
        }
        return left < limit * LOW ? lastTaken + (endsAt - now) / left - now : 0;
    }

    /** A request leaves. */
    void take(long now) {
        left--;
        lastTaken = now;
    }

    /** The time to the end of the window; a minute, GitLab's own, when unknown. */
    long remaining(long now) {
        return known ? Math.max(0, endsAt - now) : MINUTE;
    }

    /** An answer came, while so many others are under way. */
    void report(HttpHeaders headers, long now, int others) {
        long answeredReset = headers.firstValueAsLong("RateLimit-Reset").orElse(-1);
        long answeredLeft = headers.firstValueAsLong("RateLimit-Remaining").orElse(-1);
        if (answeredReset < 0 || answeredLeft < 0) {
            return;
        }
        int certain = (int) Math.min(Integer.MAX_VALUE, answeredLeft) - others;
        if (!known || answeredReset > reset) {
            begin(headers, answeredReset, certain, now);
        } else if (answeredReset == reset && !presumed) {
            left = Math.min(left, certain);
        }
    }

    private void begin(HttpHeaders headers, long answeredReset, int certain, long now) {
        known = true;
        presumed = false;
        reset = answeredReset;
        left = certain;
        limit = (int) Math.min(
                Integer.MAX_VALUE, headers.firstValueAsLong("RateLimit-Limit").orElse(Math.max(1, left)));
        long seconds =
                answeredReset - Clocks.date(headers).orElseGet(Instant::now).getEpochSecond();
        long bounded = Math.max(0, Math.min(seconds, TimeUnit.HOURS.toSeconds(1)));
        endsAt = now + bounded * SECOND + ThreadLocalRandom.current().nextLong(SECOND / 20, SECOND / 4);
    }

    /** The window ended and no answer told of the next one yet: what is under way may be counted there. */
    private void presumeNext(long now, int underWay) {
        presumed = true;
        left = limit - underWay;
        endsAt = now + MINUTE;
    }
}
