package fr.forge.ressourcerie.educommun.call;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call in a list. */
@Schema(name = "CallSummary", description = "A call in a list.")
record CallSummary(
        @Schema(description = "Readable name in addresses.", examples = "educommun-2026")
        String slug,

        @Schema(description = "Which edition it is.", examples = "2026")
        String edition,

        @Schema(description = "Its title.", examples = "EduCommun 2026")
        String title,

        @Schema(
                description = "What it is in a sentence; null in a draft only.",
                nullable = true,
                examples = "L'appel à communs numériques éducatifs.")
        String summary,

        @Schema(description = "Where it stands.", examples = "published")
        CallState state,

        @Schema(description = "Whether an application that comes in now is in time.", examples = "true")
        boolean open,

        @Schema(description = "When it opens; null in a draft only.", nullable = true)
        Moment opensAt,

        @Schema(
                description = "When it closes: the first instant that is too late; null in a draft only.",
                nullable = true)
        Moment closesAt,

        @Schema(description = "The kinds of those who may apply.", examples = "[\"teacher\",\"association\"]")
        List<ApplicantKind> applicants,

        @Schema(description = "When somebody last changed it.", examples = "2026-03-30T09:00:00Z")
        Instant updatedAt) {

    static CallSummary of(Call call, Instant now) {
        var facts = call.facts();
        return new CallSummary(
                call.slug(),
                facts.edition(),
                facts.title(),
                facts.summary(),
                call.state(),
                call.open(now),
                call.opensAt(),
                call.closesAt(),
                facts.applicants().stream().map(Applicants::kind).toList(),
                call.updatedAt());
    }
}
