package fr.forge.ressourcerie.resource.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.forge.Upkeep;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checks alone. */
class HealthTest {
    private static final Instant NOW = Instant.parse("2026-08-31T12:00:00Z");

    private static String outcomes(Evidence evidence) {
        var health = Health.of(evidence, NOW);
        return health.score() + "/" + health.outOf() + " "
                + health.checks().stream()
                        .map(check -> check.outcome().substring(0, 1))
                        .collect(Collectors.joining());
    }

    private static Evidence evidence(String lastActivity, Upkeep upkeep) {
        return new Evidence(true, true, true, true, true, true, 2, Instant.parse(lastActivity), upkeep);
    }

    private static Upkeep released(String at) {
        return new Upkeep(true, true, true, true, true, true, Instant.parse(at));
    }

    @Test
    void a_model_resource_has_ten() {
        assertEquals("10/10 pppppppppp", outcomes(evidence("2026-08-01T00:00:00Z", released("2026-08-01T00:00:00Z"))));
    }

    @Test
    void a_year_and_six_months_are_counted_by_the_calendar() {
        assertEquals("10/10 pppppppppp", outcomes(evidence("2026-02-28T12:00:00Z", released("2025-08-31T12:00:00Z"))));
        assertEquals("8/10 ppffpppppp", outcomes(evidence("2026-02-28T11:59:59Z", released("2025-08-31T11:59:59Z"))));
    }

    @Test
    void an_abandoned_one_has_nothing() {
        var upkeep = new Upkeep(false, false, false, false, false, false, null);
        assertEquals(
                "0/10 ffffffffff",
                outcomes(new Evidence(false, false, false, false, false, false, 1, Instant.EPOCH, upkeep)));
    }

    @Test
    void what_was_not_read_is_unknown_and_earns_nothing() {
        var evidence = new Evidence(false, true, false, false, false, false, 1, NOW, null);
        assertEquals("1/10 uuupfuuffu", outcomes(evidence));
    }

    @Test
    void a_licence_file_that_nobody_recognises_counts_when_the_licence_is_declared() {
        var upkeep = new Upkeep(true, true, true, true, true, false, null);
        var declared = new Evidence(false, true, true, true, true, true, 2, NOW, upkeep);
        var silent = new Evidence(false, false, true, true, true, true, 2, NOW, upkeep);
        assertEquals("p", outcomes(declared).substring(5, 6));
        assertEquals("f", outcomes(silent).substring(5, 6));
    }
}
