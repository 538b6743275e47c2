package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.problem.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a community tries a resource, both days included. */
@Schema(name = "NewTestPeriod", description = "When the community tries it, both days included.")
record TestPeriod(
        @Schema(description = "First day; today when absent.", nullable = true, examples = "2026-03-02")
        LocalDate from,

        @Schema(
                description = "Last day; as many days after the first as the service's settings say (15) when absent.",
                nullable = true,
                examples = "2026-03-17")
        LocalDate until) {
    private static final int LONGEST = 366;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The day that it is where the tests take place. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The period that was asked for, completed. */
    static TestPeriod of(Optional<TestPeriod> asked, LocalDate today, int days) {
        var from = asked.map(TestPeriod::from).orElse(today);
        return new TestPeriod(from, asked.map(TestPeriod::until).orElse(from.plusDays(days)));
    }

    List<Fault> faults(LocalDate today) {
        return until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusDays(LONGEST))
                ? List.of(Fault.ofBody(
                        "/test/until",
                        "out-of-range",
                        "À partir d'aujourd'hui et du premier jour (%s), un an au plus.".formatted(from),
                        "From today and the first day (%s) on, a year at most.".formatted(from)))
                : List.of();
    }
}
