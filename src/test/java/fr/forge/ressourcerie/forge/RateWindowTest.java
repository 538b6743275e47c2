package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The quota that the Forge tells, with requests under way and clocks that differ. */
class RateWindowTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** The Forge's clock is far from ours. */
    private static final long RESET = 1_577_836_860; // 2020-01-01T00:01:00Z

    private final RateWindow window = new RateWindow();

    @Test
    void without_a_quota_nothing_waits() {
        window.report(HttpHeaders.of(Map.of(), (name, value) -> true), 0, 0);
        assertEquals(0, window.waitBefore(0, 3));
    }

    @Test
    void a_full_quota_lets_go() {
        window.report(told(600, 599, "00:00:10"), 0, 0);
        assertEquals(0, window.waitBefore(0, 0));
    }

    @Test
    void nothing_leaves_when_what_is_under_way_uses_up_the_rest() {
        window.report(told(600, 7, "00:00:10"), 0, 7);
        long wait = window.waitBefore(0, 7);
        assertTrue(wait >= 50 * SECOND && wait < 51 * SECOND, "until the reset, on the Forge's clock");
    }

    @Test
    void a_low_rest_is_spread_over_the_window() {
        window.report(told(600, 100, "00:00:10"), 0, 0);
        window.take(0);
        long wait = window.waitBefore(0, 1);
        assertTrue(wait > SECOND / 3 && wait < SECOND, "fifty seconds for ninety-nine requests");
    }

    @Test
    void our_own_requests_count_before_they_are_answered() {
        window.report(told(10, 3, "00:00:59"), 0, 0);
        for (int i = 0; i < 3; i++) {
            window.take(0);
        }
        assertTrue(window.waitBefore(0, 3) > 0);
    }

    @Test
    void an_answer_that_comes_late_does_not_give_back_what_was_taken() {
        window.report(told(600, 5, "00:00:10"), 0, 5);
        window.report(told(600, 300, "00:00:10"), 0, 0);
        assertTrue(window.waitBefore(0, 0) > 0);
    }

    @Test
    void after_the_reset_the_next_quota_is_presumed_and_old_answers_are_ignored() {
        window.report(told(600, 0, "00:00:50"), 0, 0);
        long later = 11 * SECOND;
        assertEquals(0, window.waitBefore(later, 0));
        window.report(told(600, 0, "00:00:59"), later, 0);
        assertEquals(0, window.waitBefore(later, 0));
    }

    @Test
    void a_wait_may_be_seconds_or_a_date() {
        assertEquals(Duration.ofSeconds(7), Clocks.retryAfter(headers(Map.of("Retry-After", List.of("7")))));
        assertEquals(
                Duration.ofSeconds(20),
                Clocks.retryAfter(headers(Map.of(
                        "Retry-After", List.of("Wed, 01 Jan 2020 00:00:30 GMT"),
                        "Date", List.of("Wed, 01 Jan 2020 00:00:10 GMT")))));
        assertEquals(null, Clocks.retryAfter(headers(Map.of("Retry-After", List.of("bientôt")))));
        assertEquals(null, Clocks.retryAfter(headers(Map.of())));
    }

    private static HttpHeaders told(int limit, int left, String time) {
        return headers(Map.of(
                "RateLimit-Limit", List.of("" + limit),
                "RateLimit-Remaining", List.of("" + left),
                "RateLimit-Reset", List.of("" + RESET),
                "Date", List.of("Wed, 01 Jan 2020 " + time + " GMT")));
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
