package fr.forge.ressourcerie.forge;

import java.time.Duration;

/** One attempt that failed, and whether another may succeed. */
final class Setback extends Exception {
    private final String code;
    private final boolean passing;
    private final Duration retryAfter;

    private Setback(String code, boolean passing, Duration retryAfter) {
        super(code, null, false, false);
        this.code = code;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** Another attempt may succeed. */
    static Setback passing(String code) {
        return new Setback(code, true, null);
    }

    /** As {@link #passing(String)}, after the time that the Forge asked for (null when it asked for none). */
    static Setback passing(String code, Duration retryAfter) {
        return new Setback(code, true, retryAfter);
    }

    /** It will fail each time. */
    static Setback lasting(String code) {
        return new Setback(code, false, null);
    }

    String code() {
        return code;
    }

    boolean isPassing() {
        return passing;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
