package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as curators see it. */
@Schema(name = "ReportSummary", description = "A report with its text and what it is about, for curators.")
record ReportSummary(
        @Schema(description = "What it is decided and followed by.", examples = "R-7KQM-2VXA-9HRT")
        String reference,

        @Schema(description = "What kind of thing is reported.", examples = "contributor")
        String kind,

        @Schema(
                description = "What is reported, or null when it is gone or its owner shows it no longer.",
                nullable = true)
        ReportedThing thing,

        @Schema(
                description = "On what ground.",
                enumeration = {"impersonation", "personal-data", "offensive", "advertising", "other"})
        String ground,

        @Schema(
                description = "What its author wrote, or null once it was kept long enough.",
                nullable = true,
                examples = "La présentation donne l'adresse personnelle de quelqu'un.")
        String text,

        @Schema(
                description = "Where it stands.",
                enumeration = {"open", "hidden", "kept"})
        String state,

        @Schema(
                description = "Why it was decided so, or null.",
                nullable = true,
                examples = "La présentation donne l'adresse de quelqu'un d'autre.")
        String reason,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "When it was decided last, or null.", nullable = true, examples = "2026-06-02T08:00:00Z")
        Instant decidedAt) {

    static ReportSummary of(Report report, Optional<String> text, Optional<Reportable.Shown> shown) {
        return new ReportSummary(
                report.reference(),
                report.kind(),
                shown.map(thing -> new ReportedThing(thing.name(), thing.address(), thing.texts()))
                        .orElse(null),
                Words.of(report.ground()),
                text.orElse(null),
                Words.of(report.state()),
                report.reason().orElse(null),
                report.receivedAt(),
                report.decidedAt().orElse(null));
    }

    /** What is reported, as everyone sees it or would see it if it were not hidden. */
    @Schema(
            name = "ReportedThing",
            description = "What is reported, as everyone sees it or would see it if it were not hidden.")
    record ReportedThing(
            @Schema(description = "What its address calls it.", examples = "membre-a2b3c4d5e6")
            String name,

            @Schema(description = "Its path.", examples = "/api/v1/contributors/membre-a2b3c4d5e6")
            String address,

            @Schema(description = "What people wrote on it.", examples = "[\"Professeure de mathématiques à Lyon.\"]")
            List<String> texts) {}
}
