package fr.forge.ressourcerie.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.embedded.FakeForge;
import fr.forge.ressourcerie.embedded.FakeForgeWithFaults;
import fr.forge.ressourcerie.embedded.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a Forge that fails is asked again, and when it is left alone. */
class ForgeFaultsTest {
    private final FakeForgeWithFaults forge = new FakeForgeWithFaults();
    private final FakeForgeWithFaults stranger = new FakeForgeWithFaults();
    private final ForgeSession session = TestForge.client(forge).open();

    @BeforeEach
    void fill() {
        forge.project(1, "groupe/projet", "Projet");
        forge.leadTo(stranger.url());
    }

    @AfterEach
    void close() {
        session.close();
        forge.close();
        stranger.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "SERVER_ERROR",
                "BAD_GATEWAY",
                "RATE_LIMITED",
                "RATE_LIMITED_FOR_AN_HOUR",
                "CUT_OFF_JSON",
                "BROKEN_TRANSFER",
                "HTML",
                "WRONG_SHAPE"
            })
    void what_passes_is_asked_again(Fault fault) {
        forge.fail(2, "/projects?", fault);
        assertEquals(1, list(session).projects().size());
        assertEquals(3, session.requests());
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, server-error, 3",
        "BAD_GATEWAY, server-error, 3",
        "RATE_LIMITED, rate-limited, 3",
        "CUT_OFF_JSON, cut-off, 3",
        "BROKEN_TRANSFER, cut-off, 3",
        "HTML, not-json, 3",
        "NOT_FOUND_PAGE, not-json, 3",
        "WRONG_SHAPE, wrong-shape, 3",
        "NOT_FOUND, not-found, 1",
        "UNAUTHORISED, unauthorised, 1",
        "FORBIDDEN, unauthorised, 1",
        "REDIRECTS_AWAY, redirected, 1",
        "REDIRECTS_FOREVER, redirected, 4",
        "ENDLESS, too-large, 1"
    })
    void what_stays_is_said_by_its_code(Fault fault, String code, long requests) {
        forge.fail(100, "/projects?", fault);
        var failure = assertThrows(ForgeUnavailable.class, () -> list(session));
        assertEquals(code, failure.code());
        assertEquals(requests, session.requests());
        assertFalse(failure.getMessage().contains(FakeForge.TOKEN));
        assertEquals(0, stranger.asked(""), "the token went nowhere else");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NEVER_ANSWERS", "DRIPS"})
    void the_deadline_holds_for_headers_and_body(Fault fault) {
        forge.fail(100, "/projects?", fault);
        try (var brief = TestForge.client(forge, "request-timeout", "PT0.1S", "attempts", "2")
                .open()) {
            var failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThrows(ForgeUnavailable.class, () -> list(brief)));
            assertEquals(ForgeUnavailable.TIMEOUT, failure.code());
            assertEquals(2, brief.requests());
        }
    }

    @Test
    void a_redirection_within_the_forge_is_followed() {
        forge.fail(1, "/projects?", Fault.MOVED);
        assertEquals(1, list(session).projects().size());
        assertEquals(2, session.requests());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRONG_SIZE", "CUT_OFF_JSON", "HTML", "BROKEN_TRANSFER", "NOT_FOUND_PAGE"})
    void a_file_that_something_else_answered_is_read_again(Fault fault) {
        forge.fail(1, "README", fault);
        var project = list(session).projects().get(0);
        assertEquals("# Projet\n\nBonjour.", session.details(project).readmeHead());
        assertEquals(2, forge.asked("README"));
    }

    @Test
    void details_fail_whole_when_a_part_keeps_failing() {
        var project = list(session).projects().get(0);
        forge.fail(100, "publiccode", Fault.SERVER_ERROR);
        assertEquals(
                ForgeUnavailable.SERVER_ERROR,
                assertThrows(ForgeUnavailable.class, () -> session.details(project))
                        .code());
    }

    @Test
    void the_wait_that_the_forge_asks_for_is_kept() {
        try (var obedient =
                TestForge.client(forge, "retry-after-limit", "PT10S").open()) {
            forge.fail(1, "/projects?", Fault.RATE_LIMITED);
            long start = System.nanoTime();
            list(obedient);
            assertTrue(System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void a_forge_that_is_down_refuses() {
        forge.close();
        assertEquals(
                ForgeUnavailable.REFUSED,
                assertThrows(ForgeUnavailable.class, () -> list(session)).code());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NEVER_ANSWERS", "RATE_LIMITED_FOR_AN_HOUR"})
    void cancelling_wakes_whoever_waits(Fault fault) throws Exception {
        try (var patient = TestForge.client(forge, "retry-after-limit", "PT1H", "request-timeout", "PT1H")
                .open()) {
            forge.fail(100, "/projects?", fault);
            var reading = CompletableFuture.supplyAsync(() -> list(patient));
            while (forge.asked("/projects?") == 0) {
                Thread.onSpinWait();
            }
            patient.cancel();
            var failure = assertThrows(ExecutionException.class, () -> reading.get(5, TimeUnit.SECONDS));
            assertEquals(ForgeUnavailable.CANCELLED, ((ForgeUnavailable) failure.getCause()).code());
            assertEquals(
                    ForgeUnavailable.CANCELLED,
                    assertThrows(ForgeUnavailable.class, () -> list(patient)).code());
        }
    }

    @Test
    void no_more_requests_are_under_way_than_allowed() throws Exception {
        try (var narrow = TestForge.client(forge, "connections", "2", "request-timeout", "PT1H")
                .open()) {
            forge.fail(2, "/projects?", Fault.NEVER_ANSWERS);
            var readers = new CompletableFuture<?>[4];
            for (int i = 0; i < readers.length; i++) {
                readers[i] = CompletableFuture.supplyAsync(() -> list(narrow), command -> new Thread(command).start());
            }
            while (forge.asked("/projects?") < 2) {
                Thread.onSpinWait();
            }
            assertEquals(2, narrow.requests());
            narrow.cancel();
            for (var reader : readers) {
                assertThrows(ExecutionException.class, () -> reader.get(5, TimeUnit.SECONDS));
            }
            assertEquals(2, narrow.requests());
        }
    }

    private static ForgePage list(ForgeSession session) {
        return session.projects(Listing.all(false), Optional.empty());
    }
}
