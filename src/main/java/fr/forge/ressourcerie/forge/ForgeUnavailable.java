package fr.forge.ressourcerie.forge;

import java.time.Duration;
import java.util.Optional;

/**
 * The Forge could not be read, after every attempt that made sense. The message names the request by its kind only: no
 * body, no token, no personal data.
 */
public class ForgeUnavailable extends RuntimeException {
    public static final String TIMEOUT = "timeout";
    public static final String REFUSED = "refused";
    public static final String CUT_OFF = "cut-off";
    public static final String SERVER_ERROR = "server-error";
    public static final String RATE_LIMITED = "rate-limited";
    public static final String TOO_LARGE = "too-large";
    public static final String NOT_JSON = "not-json";
    public static final String WRONG_SHAPE = "wrong-shape";
    public static final String UNAUTHORISED = "unauthorised";
    public static final String FORBIDDEN = "forbidden";
    public static final String NOT_FOUND = "not-found";
    public static final String REJECTED = "rejected";
    public static final String REDIRECTED = "redirected";
    public static final String LOOP = "loop";
    public static final String CANCELLED = "cancelled";

    private final String code;
    private final boolean passing;
    private final transient Duration retryAfter;

    ForgeUnavailable(String code, String message) {
        this(code, message, false, null);
    }

    ForgeUnavailable(String code, String message, boolean passing, Duration retryAfter) {
        super(message);
        this.code = code;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /** One of the constants of this class: stable, for reports and for tests. */
    public String code() {
        return code;
    }

    /** Whether asking again later may succeed. */
    public boolean isPassing() {
        return passing;
    }

    /** The time that the Forge asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
