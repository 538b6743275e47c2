package fr.forge.ressourcerie.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as whoever holds its reference follows it: neither its text nor what it is about. */
@Schema(name = "Report", description = "Where a report stands; neither its text nor what it is about is told.")
public record ReportView(
        @Schema(description = "What it is followed by.", examples = "R-7KQM-2VXA-9HRT")
        String reference,

        @Schema(
                description =
                        "`open`: it waits for a curator; `hidden`: what was reported is shown to nobody; `kept`: it is"
                                + " shown.",
                enumeration = {"open", "hidden", "kept"})
        String state,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "When it was decided last, or null.", nullable = true, examples = "2026-06-02T08:00:00Z")
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {

    static ReportView of(Report report) {
        return new ReportView(
                report.reference(),
                Words.of(report.state()),
                report.receivedAt(),
                report.decidedAt().orElse(null),
                report.version());
    }
}
