package fr.forge.ressourcerie.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is hidden after a report, for those to whom it belongs. */
@Singleton
public class Hidings {
    private final Reports reports;

    Hidings(Reports reports) {
        this.reports = reports;
    }

    /** Since when and why a thing is hidden; empty when it is not. */
    public Optional<Hiding> of(String kind, UUID thing) {
        return reports.of(kind, thing, ReportState.HIDDEN).stream()
                .findFirst()
                .map(report -> new Hiding(
                        report.decidedAt().orElseThrow(), report.reason().orElse("")));
    }

    /** The thing goes with the person whom it was of, and what was reported of it with it. */
    public void forget(String kind, UUID thing) {
        reports.delete("kind = ?1 and thing = ?2", kind, thing);
    }

    /** Since when something is hidden, and what the curator wrote. */
    public record Hiding(Instant since, String reason) {}
}
