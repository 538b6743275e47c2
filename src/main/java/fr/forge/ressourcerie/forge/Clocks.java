package fr.forge.ressourcerie.forge;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Instants in the headers of an answer, on the clock of who answered. */
final class Clocks {
    private Clocks() {}

    /** When the answer was made. */
    static Optional<Instant> date(HttpHeaders headers) {
        return headers.firstValue("Date").flatMap(Clocks::instant);
    }

    /** How long {@code Retry-After} (seconds or a date, RFC 9110 section 10.2.3) asks to wait; null when it does not. */
    static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> value.matches("\\s*\\d{1,9}\\s*")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())))
                        : instant(value).map(until -> until(headers, until)))
                .orElse(null);
    }

    private static Duration until(HttpHeaders headers, Instant instant) {
        var wait = Duration.between(date(headers).orElseGet(Instant::now), instant);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
