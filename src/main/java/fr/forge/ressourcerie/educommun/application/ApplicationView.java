package fr.forge.ressourcerie.educommun.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.educommun.call.Moment;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as its team and those who run the calls read it. */
@Schema(
        name = "Application",
        description =
                "An application as its team and the managers of calls read it. Its self-assessment and its documents"
                        + " are lists of their own.")
record ApplicationView(
        @JsonIgnore long version,

        @Schema(description = "Identifies it.", examples = "0198c3f2-7c1e-7d2a-9b64-2f0e5a3c1d10")
        UUID id,

        @Schema(description = "The call that it is for.") AppliedCall call,

        @Schema(description = "Where it stands: `draft` means that nothing is submitted.", examples = "draft")
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
                description = "The organisation that applies, or the school of a teacher; null until somebody says.",
                nullable = true)
        Organisation organisation,

        @Schema(
                description = "The project in some sentences, or null.",
                nullable = true,
                examples = "Des exercices de calcul mental, libres et hors ligne.")
        String summary,

        @Schema(description = "The project, or null.", nullable = true)
        ApplicationText description,

        @Schema(description = "How the collective decides, or null.", nullable = true)
        ApplicationText governance,

        @Schema(description = "Who takes part, and how, or null.", nullable = true)
        ApplicationText community,

        @Schema(description = "The steps of the project, in order.")
        List<Step> timetable,

        @Schema(description = "What the project costs.") List<BudgetLine> expenses,

        @Schema(description = "What comes from elsewhere.") List<BudgetLine> otherFunding,

        @Schema(description = "What is asked of the call, or null.", nullable = true)
        Money requested,

        @Schema(description = "The sums.") BudgetView budget,

        @Schema(description = "Under which licences everything will be, or null.", nullable = true)
        Licences licences,

        @Schema(description = "Whether it is accessible (RGAA), or null.", nullable = true)
        Commitment accessibility,

        @Schema(description = "Whether personal data is processed, or null.", nullable = true)
        Commitment personalData,

        @Schema(description = "Whether artificial intelligence is used, or null.", nullable = true)
        Commitment ai,

        @Schema(
                description =
                        "The resources that it is about; one that is no more in the catalogue keeps neither slug nor title.")
        List<LinkedResource> resources,

        @Schema(description = "What the team answers to the eligibility questions.")
        List<EligibilityAnswer> eligibility,

        @Schema(description = "Who works on it, who holds it first.")
        List<MemberView> team,

        @Schema(description = "What it needs before it can be submitted.")
        CompletenessView completeness,

        @Schema(description = "When it was begun.", examples = "2026-04-02T09:00:00Z")
        Instant createdAt,

        @Schema(description = "When somebody last changed it or one of its parts.", examples = "2026-06-18T17:12:40Z")
        Instant updatedAt)
        implements Versioned {

    @Schema(name = "AppliedCall", description = "The call that an application is for.")
    record AppliedCall(
            @Schema(description = "Its slug.", examples = "educommun-2026")
            String slug,

            @Schema(description = "Its title.", examples = "EduCommun 2026")
            String title,

            @Schema(
                    description = "Whether what arrives now is in time, by the clock that `Date` shows.",
                    examples = "true")
            boolean open,

            @Schema(description = "When it closes: the first instant that is too late.")
            Moment closesAt) {}

    @Schema(name = "ApplicationText", description = "A text in two forms.")
    record ApplicationText(
            @Schema(description = "As written, in Markdown.", examples = "Un conseil de **sept** personnes.")
            String markdown,

            @Schema(
                    description = "As safe HTML: no script, no image, no style.",
                    examples = "<p>Un conseil de <strong>sept</strong> personnes.</p>")
            String html) {}

    @Schema(name = "ApplicationMember", description = "Somebody who works on an application.")
    record MemberView(
            @Schema(
                    description = "Their handle; null for somebody whose account is gone.",
                    nullable = true,
                    examples = "membre-7f3kq9x2ab")
            String handle,

            @Schema(description = "Which part they have in it.", examples = "holder")
            MemberRole role,

            @Schema(description = "Whether mail about the application reaches them.", examples = "true")
            boolean reachable,

            @Schema(description = "Since when.", examples = "2026-04-02T09:00:00Z")
            Instant joinedAt) {}

    @Schema(name = "Completeness", description = "What an application needs before it can be submitted.")
    record CompletenessView(
            @Schema(description = "Whether everything is there.", examples = "false")
            boolean complete,

            @Schema(description = "How many requirements are met.", examples = "12")
            int met,

            @Schema(description = "How many there are.", examples = "31")
            int required,

            @Schema(description = "Each of them, in the order of the form.")
            List<RequirementView> requirements) {

        static CompletenessView of(List<Requirement> all) {
            var met = (int) all.stream().filter(Requirement::met).count();
            return new CompletenessView(
                    met == all.size(),
                    met,
                    all.size(),
                    all.stream().map(RequirementView::of).toList());
        }
    }

    @Schema(name = "Requirement", description = "Something that an application needs before it can be submitted.")
    record RequirementView(
            @Schema(
                    description = "Where it goes, from the application: `/selfAssessment/{criterion}` and"
                            + " `/documents/{key}` name what is saved at the addresses of that name.",
                    examples = "/governance")
            String pointer,

            @Schema(description = "What kind of requirement, stable for programs.", examples = "required")
            String code,

            @Schema(description = "Whether it is met.", examples = "false")
            boolean met,

            @Schema(
                    description = "What to do about it, in French; null once it is met.",
                    nullable = true,
                    examples = "À renseigner.")
            String detail) {

        static RequirementView of(Requirement requirement) {
            var fault = requirement.fault();
            return new RequirementView(
                    fault.pointer(),
                    fault.code(),
                    requirement.met(),
                    requirement.met() ? null : fault.detail().fr());
        }
    }
}
