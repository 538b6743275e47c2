package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.proof.Challenges;
import fr.forge.ressourcerie.http.proof.Challenges.Effort;
import fr.forge.ressourcerie.http.proof.Proof;
import fr.forge.ressourcerie.identity.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Receives a report of a thing that the caller may see, past its guards. Nothing is stored of who wrote it. */
@Singleton
public class ReceiveReport {
    private static final String CHALLENGE = "report-challenge";

    private final Reports reports;
    private final Challenges challenges;
    private final ReportSettings settings;
    private final Caller caller;

    ReceiveReport(Reports reports, Challenges challenges, ReportSettings settings, Caller caller) {
        this.reports = reports;
        this.challenges = challenges;
        this.settings = settings;
        this.caller = caller;
    }

    /** A challenge for whoever has no account. */
    public ChallengeView challenge(UUID thing) {
        return challenges.issue(CHALLENGE, thing, new Effort(settings.difficulty(), settings.challengeValidity()));
    }

    /**
     * The report as it was received, or the one that said the same before.
     *
     * @param kind of a {@link Reportable}
     * @param address the path of the thing, below which are its challenge and its reports
     */
    public ReportView receive(String kind, UUID thing, String address, NewReport wanted) {
        var text = wanted.cleanText();
        prove(wanted.proof(), thing, address);
        reports.lock(kind, thing);
        return ReportView.of(reports.same(kind, thing, wanted.ground(), text).orElseGet(() -> {
            if (reports.today(kind, thing) >= settings.perDay()) {
                throw ReportProblems.ENOUGH
                        .because()
                        .withHeader(
                                "Retry-After",
                                String.valueOf(Duration.ofHours(1).toSeconds()));
            }
            return reports.receive(kind, thing, wanted.ground(), text);
        }));
    }

    private void prove(Proof proof, UUID thing, String address) {
        if (!caller.anonymous()) {
            return;
        }
        if (proof == null) {
            throw ReportProblems.PROOF_REQUIRED.because(address);
        }
        if (!challenges.spend(proof, CHALLENGE, thing)) {
            throw ReportProblems.PROOF_REFUSED.because();
        }
    }
}
