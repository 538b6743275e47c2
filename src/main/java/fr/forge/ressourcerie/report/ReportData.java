package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * What was reported of somebody's profile, which goes by the id of its account. Whoever reported is promised that they
 * stay unknown, and their words could tell them: the copy has the ground and what came of it. What somebody reported
 * themselves nobody knows.
 */
@Singleton
class ReportData implements PersonalData {
    private final Reports reports;

    ReportData(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "reportsOfProfile";
    }

    @Override
    public Object copy(UUID account) {
        var held = reports.list("thing = ?1 order by id", account).stream()
                .map(report -> new Held(
                        Words.of(report.ground()),
                        Words.of(report.state()),
                        report.reason().orElse(null),
                        report.receivedAt(),
                        report.decidedAt().orElse(null)))
                .toList();
        return held.isEmpty() ? null : held;
    }

    @Override
    public void erase(UUID account) {
        reports.delete("thing", account);
    }

    record Held(String ground, String state, String reason, Instant receivedAt, Instant decidedAt) {}
}
