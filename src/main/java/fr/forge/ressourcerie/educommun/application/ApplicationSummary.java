package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application in a list. */
@Schema(name = "ApplicationSummary", description = "An application in a list.")
record ApplicationSummary(
        @Schema(description = "Identifies it.", examples = "0198c3f2-7c1e-7d2a-9b64-2f0e5a3c1d10")
        UUID id,

        @Schema(description = "The call that it is for, by slug.", examples = "educommun-2026")
        String call,

        @Schema(description = "Where it stands.", examples = "draft")
        ApplicationState state,

        @Schema(
                description = "When the submission that stands arrived; null while nothing is submitted.",
                nullable = true,
                examples = "2026-06-19T21:58:03.120Z")
        Instant submittedAt,

        @Schema(description = "Its title.", examples = "Des exercices de calcul mental pour tous")
        String title,

        @Schema(description = "Who applies.", examples = "association")
        ApplicantKind applicantKind,

        @Schema(
                description = "The organisation's name, or null.",
                nullable = true,
                examples = "Association Maths pour tous")
        String organisation,

        @Schema(description = "The organisation's academy, by code, or null.", nullable = true, examples = "lyon")
        String academy,

        @Schema(description = "What is asked of the call, or null.", nullable = true)
        Money requested,

        @Schema(description = "How many requirements are met.", examples = "12")
        int met,

        @Schema(description = "How many there are.", examples = "31")
        int required,

        @Schema(description = "When it was begun.", examples = "2026-04-02T09:00:00Z")
        Instant createdAt,

        @Schema(description = "When somebody last changed it or one of its parts.", examples = "2026-06-18T17:12:40Z")
        Instant updatedAt) {

    static ApplicationSummary of(Application application, String call) {
        var organisation = application.facts().organisation();
        return new ApplicationSummary(
                application.id(),
                call,
                application.state(),
                application.submittedAt(),
                application.title(),
                application.applicantKind(),
                organisation == null ? null : organisation.name(),
                organisation == null ? null : organisation.academy(),
                application.facts().requested(),
                application.required() - application.missing(),
                application.required(),
                application.createdAt(),
                application.updatedAt());
    }
}
