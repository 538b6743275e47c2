package fr.forge.ressourcerie.http.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What is counted apart, how much of it is allowed in which time, and how exactly instances agree on the count. */
enum Policy {
    SEARCH(LimitSettings::searchesPerMinute, Duration.ofMinutes(1), true),
    COMPLETION(LimitSettings::completionsPerMinute, Duration.ofMinutes(1), true),
    WRITE(LimitSettings::writesPerMinute, Duration.ofMinutes(1), false),
    ANONYMOUS_WRITE(LimitSettings::anonymousWritesPerHour, Duration.ofHours(1), false),
    SUGGESTION(LimitSettings::suggestionsPerHour, Duration.ofHours(1), false),
    REPORT(LimitSettings::reportsPerHour, Duration.ofHours(1), false);

    private final ToIntFunction<LimitSettings> quota;
    private final Duration window;
    private final boolean roughly;

    Policy(ToIntFunction<LimitSettings> quota, Duration window, boolean roughly) {
        this.quota = quota;
        this.window = window;
        this.roughly = roughly;
    }

    /** The one that a request falls under; reads that search nothing are free. */
    static Optional<Policy> of(String method, String path, boolean searches, boolean anonymous) {
        return switch (method) {
            case "GET", "HEAD" ->
                searches ? Optional.of(path.endsWith("/suggest") ? COMPLETION : SEARCH) : Optional.<Policy>empty();
            case "OPTIONS" -> Optional.empty();
            // A harvester may send what it asks in a form: it reads all the same.
            default -> path.equals("/oai") ? Optional.empty() : Optional.of(write(path, anonymous));
        };
    }

    private static Policy write(String path, boolean anonymous) {
        if (path.endsWith("/suggestions")) {
            return SUGGESTION;
        }
        if (path.endsWith("/reports")) {
            return REPORT;
        }
        return anonymous ? ANONYMOUS_WRITE : WRITE;
    }

    /** What a request is counted as when it is refused: a suggestion that opens no ticket is a write like another. */
    Policy whenRefused(boolean anonymous) {
        return switch (this) {
            case SUGGESTION, REPORT -> anonymous ? ANONYMOUS_WRITE : WRITE;
            default -> this;
        };
    }

    int quota(LimitSettings settings) {
        return quota.applyAsInt(settings);
    }

    Duration window() {
        return window;
    }

    /** Reads come by the thousand: an instance counts some by itself before it tells the others. */
    boolean roughly() {
        return roughly;
    }
}
