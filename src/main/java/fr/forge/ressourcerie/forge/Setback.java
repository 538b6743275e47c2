package fr.forge.ressourcerie.forge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import javax.net.ssl.SSLException;

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

    /** It will fail each time. */
    static Setback lasting(String code) {
        return new Setback(code, false, null);
    }

    /** An answer that is none. */
    static Setback of(int status, HttpHeaders headers) {
        if (status == 429) {
            return new Setback(ForgeUnavailable.RATE_LIMITED, true, Clocks.retryAfter(headers));
        }
        if (status >= 500) {
            return new Setback(ForgeUnavailable.SERVER_ERROR, true, Clocks.retryAfter(headers));
        }
        return switch (status) {
            case 401, 403 -> lasting(ForgeUnavailable.UNAUTHORISED);
            case 404 -> passing(ForgeUnavailable.NOT_JSON);
            case 408 -> passing(ForgeUnavailable.TIMEOUT);
            default -> lasting(ForgeUnavailable.REJECTED);
        };
    }

    /**
     * An answer to a change that is no success. A token can be replaced, so a bad one passes; what it may not do here,
     * or to a project that is gone, it will not do later either.
     */
    static Setback ofChange(int status, HttpHeaders headers) {
        return switch (status) {
            case 200, 401 -> passing(status == 401 ? ForgeUnavailable.UNAUTHORISED : ForgeUnavailable.WRONG_SHAPE);
            case 403 -> lasting(ForgeUnavailable.FORBIDDEN);
            case 404 -> Json.isJson(headers) ? lasting(ForgeUnavailable.NOT_FOUND) : of(status, headers);
            case 301, 302, 307, 308 -> lasting(ForgeUnavailable.REDIRECTED);
            default -> of(status, headers);
        };
    }

    /** A connection that failed. */
    static Setback of(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return passing(ForgeUnavailable.TIMEOUT);
        }
        if (cause instanceof ConnectException || cause instanceof SSLException) {
            return passing(ForgeUnavailable.REFUSED);
        }
        return cause instanceof IOException ? passing(ForgeUnavailable.CUT_OFF) : lasting(ForgeUnavailable.REJECTED);
    }

    String code() {
        return code;
    }

    boolean isPassing() {
        return passing;
    }

    /** The time that the Forge asked to wait; null when it asked for none. */
    Duration retryAfter() {
        return retryAfter;
    }
}
