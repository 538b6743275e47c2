package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.embedded.FakeForge;
import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.embedded.Fault;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ticket is asked for once, and what went wrong says whether asking later makes sense. */
class ForgeTicketsTest {
    private final FakeForgeWithFaults forge = new FakeForgeWithFaults();
    private final FakeForgeWithFaults stranger = new FakeForgeWithFaults();
    private final ForgeSession session = TestForge.client(forge).open();
    private final NewTicket wanted = ticket(1, "S-AAAA-BBBB-CCCC");
    private FakeProject project;

    private static NewTicket ticket(long project, String reference) {
        return new NewTicket(
                project, reference, "Suggestion", "Un texte « accentué ». Référence : " + reference, Instant.now());
    }

    @BeforeEach
    void a_project() {
        project = forge.project(1, "collectif-maths/projet", "Projet");
        forge.leadTo(stranger.url());
    }

    @AfterEach
    void close() {
        session.close();
        forge.close();
        stranger.close();
    }

    @Test
    void a_ticket_is_opened_and_found_again() {
        assertEquals(Optional.empty(), session.ticket(wanted));
        var opened = session.open(wanted);
        assertEquals(1, opened.number());
        assertEquals("https://forge.example/collectif-maths/projet/-/issues/1", opened.url());
        assertEquals(wanted.title(), project.issues().get(0).path("title").asText());
        assertEquals(
                wanted.description(),
                project.issues().get(0).path("description").asText());
        assertEquals(Optional.of(opened), session.ticket(wanted));
        assertEquals(Optional.empty(), session.ticket(ticket(1, "S-DDDD-EEEE-FFFF")));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, server-error, true",
        "BAD_GATEWAY, server-error, true",
        "RATE_LIMITED, rate-limited, true",
        "UNAUTHORISED, unauthorised, true",
        "FORBIDDEN, forbidden, false",
        "NOT_FOUND, not-found, false",
        "NOT_FOUND_PAGE, not-json, true",
        "CUT_OFF_JSON, wrong-shape, true",
        "HTML, wrong-shape, true",
        "BROKEN_TRANSFER, cut-off, true",
        "DONE_THEN_BROKEN, cut-off, true",
        "REDIRECTS_AWAY, redirected, false",
        "MOVED, redirected, false"
    })
    void it_is_never_asked_for_twice(Fault fault, String code, boolean passing) {
        forge.fail(100, "/issues", fault);
        var failure = assertThrows(ForgeUnavailable.class, () -> session.open(wanted));
        assertEquals(code, failure.code());
        assertEquals(passing, failure.isPassing());
        assertEquals(1, forge.asked("/issues"));
        assertEquals(0, stranger.asked(""), "the token and the text went nowhere else");
        assertFalse(failure.getMessage().contains("accentué"));
        assertFalse(failure.getMessage().contains(FakeForge.TOKEN));
    }

    @Test
    void the_time_that_the_forge_asks_to_wait_is_told() {
        forge.fail(1, "/issues", Fault.RATE_LIMITED_FOR_AN_HOUR);
        var failure = assertThrows(ForgeUnavailable.class, () -> session.open(wanted));
        assertEquals(3600, failure.retryAfter().orElseThrow().toSeconds());
    }

    @Test
    void a_project_that_is_gone_takes_none() {
        var failure = assertThrows(ForgeUnavailable.class, () -> session.open(ticket(9, "S-AAAA-BBBB-CCCC")));
        assertEquals(ForgeUnavailable.NOT_FOUND, failure.code());
        assertFalse(failure.isPassing());
        assertEquals(Optional.empty(), session.ticket(ticket(9, "S-AAAA-BBBB-CCCC")));
    }

    @Test
    void without_a_token_nothing_can_be_written() {
        assertTrue(TestForge.client(forge).mayWrite());
        assertFalse(TestForge.client(forge, "token", "").mayWrite());
    }
}
