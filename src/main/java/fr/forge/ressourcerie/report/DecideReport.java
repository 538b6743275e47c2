package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.identity.Roles;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Hides what was reported, or keeps it. To hide it answers every open report of it; to keep what was hidden lifts that,
 * whichever report it was hidden by. Each report that moves leaves its trace.
 */
@Singleton
class DecideReport {
    private final Reports reports;
    private final Instance<Reportable> reportables;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    DecideReport(
            Reports reports,
            @Any Instance<Reportable> reportables,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.reportables = reportables;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    Report decide(String reference, IfMatch ifMatch, NewReportDecision wanted) {
        var report = reports.locked(reference);
        preconditions.check(ifMatch, ReportView.of(report));
        var reason = wanted.cleanReason();
        var lifted = report.state() == ReportState.HIDDEN;
        move(report, wanted.next(), reason);
        if (wanted.next() == ReportState.HIDDEN) {
            moveAll(report, ReportState.OPEN, ReportState.HIDDEN, reason);
            reportable(report).ifPresent(kind -> kind.hide(report.thing()));
        } else if (lifted) {
            moveAll(report, ReportState.HIDDEN, ReportState.KEPT, reason);
            reportable(report).ifPresent(kind -> kind.show(report.thing()));
        }
        reports.flush();
        return report;
    }

    private void moveAll(Report like, ReportState from, ReportState to, String reason) {
        reports.of(like.kind(), like.thing(), from).forEach(other -> move(other, to, reason));
    }

    private void move(Report report, ReportState next, String reason) {
        var from = report.state();
        report.decide(next, reason, clock.instant());
        audit.record(Act.of("report-" + Words.of(next), Roles.CURATOR, Reports.KIND, report.id())
                .changing("state", Words.of(from), Words.of(next))
                .because(reason));
    }

    /** With their texts and what they are about. */
    Slice<ReportSummary> whole(Slice<Report> slice) {
        return slice.map(report -> ReportSummary.of(
                report, reports.text(report), reportable(report).flatMap(kind -> kind.shown(report.thing()))));
    }

    private Optional<Reportable> reportable(Report report) {
        return reportables.stream()
                .filter(each -> each.kind().equals(report.kind()))
                .findFirst();
    }
}
