package fr.forge.ressourcerie.educommun.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call and the clock. */
class CallTest {
    private static final Instant OPENS = Instant.parse("2026-03-30T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-06-19T22:00:00Z");

    @Test
    void the_first_instant_is_in_time_and_the_closing_is_too_late() {
        var call = published(CLOSES);
        assertFalse(call.open(OPENS.minusNanos(1)));
        assertTrue(call.open(OPENS));
        assertTrue(call.open(CLOSES.minusNanos(1)));
        assertFalse(call.open(CLOSES));
    }

    @Test
    void the_day_of_a_closing_at_midnight_is_the_one_before() {
        assertEquals(LocalDate.parse("2026-06-19"), new Moment(CLOSES, "Europe/Paris").dayBefore());
        // Summer time ends on this night: an hour comes twice, and the day is one all the same.
        assertEquals(
                LocalDate.parse("2026-10-25"),
                new Moment(Instant.parse("2026-10-25T23:00:00Z"), "Europe/Paris").dayBefore());
        assertEquals(
                LocalDate.parse("2026-06-19"),
                new Moment(Instant.parse("2026-06-20T03:00:00Z"), "America/Martinique").day());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            draft,             published
            published,         closed
            closed,            in-evaluation
            in-evaluation,     results-published
            results-published, archived
            archived,          ''
            """)
    void each_state_leads_to_the_next_one_only(String state, String next) {
        var from = Words.read(CallState.class, state).orElseThrow();
        assertEquals(next, String.join(" ", from.next().stream().map(Words::of).toList()));
    }

    @Test
    void a_closing_that_was_put_off_is_the_one_that_counts() {
        var call = published(CLOSES);
        var later = CLOSES.plusSeconds(60);
        call.postpone(new Moment(later, "Europe/Paris"), "Panne.", CLOSES.minusSeconds(1));
        assertTrue(call.open(CLOSES));
        assertFalse(call.open(later));
        assertThrows(
                Problem.class,
                () -> call.postpone(new Moment(later.plusSeconds(60), "Europe/Paris"), "Trop tard.", later));
        assertThrows(Problem.class, () -> call.move(CallState.CLOSED, later.minusNanos(1)));
        call.move(CallState.CLOSED, later);
    }

    private static Call published(Instant closes) {
        var facts = new CallFacts("2026", "Appel", null, null, null, null, null, null, null);
        var call = Call.draft(
                UUID.randomUUID(),
                "appel",
                facts,
                new Moment(OPENS, "Europe/Paris"),
                new Moment(closes, "Europe/Paris"),
                OPENS.minusSeconds(60));
        assertFalse(call.open(OPENS));
        call.move(CallState.PUBLISHED, OPENS.minusSeconds(30));
        return call;
    }
}
