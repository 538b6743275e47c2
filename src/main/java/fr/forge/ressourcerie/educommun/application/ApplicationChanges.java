package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of an application, as a merge patch; lists are replaced whole. */
@Sound
@Schema(
        name = "ApplicationChanges",
        description =
                "What is absent stays, `null` takes away, lists are replaced whole. Anything may be saved in any order.")
record ApplicationChanges(
        @Schema(
                minLength = 1,
                maxLength = 200,
                description = "Its title; `null` changes nothing.",
                examples = "Des exercices de calcul mental pour tous")
        Optional<@Size(min = 1, max = 200) String> title,

        @Schema(description = "Who applies; `null` changes nothing.", examples = "association")
        Optional<ApplicantKind> applicantKind,

        @Schema(description = "The organisation that applies, or the school of a teacher.")
        Optional<@Valid OrganisationChanges> organisation,

        @Schema(
                minLength = 1,
                maxLength = ApplicationFacts.LINE,
                description = "The project in some sentences.",
                examples = "Des exercices de calcul mental, libres et hors ligne.")
        Optional<@Size(min = 1, max = ApplicationFacts.LINE) String> summary,

        @Schema(
                minLength = 1,
                maxLength = ApplicationFacts.TEXT,
                description = "The project, in Markdown.",
                examples = "Le projet **prolonge** un outil que des classes utilisent.")
        Optional<@Size(min = 1, max = ApplicationFacts.TEXT) String> description,

        @Schema(
                minLength = 1,
                maxLength = ApplicationFacts.TEXT,
                description = "How the collective decides, in Markdown.",
                examples = "Un conseil de sept personnes, élu chaque année.")
        Optional<@Size(min = 1, max = ApplicationFacts.TEXT) String> governance,

        @Schema(
                minLength = 1,
                maxLength = ApplicationFacts.TEXT,
                description = "Who takes part, and how, in Markdown.",
                examples = "Quarante enseignants, un salon, une rencontre par trimestre.")
        Optional<@Size(min = 1, max = ApplicationFacts.TEXT) String> community,

        @Schema(maxItems = ApplicationFacts.LIST, description = "The steps of the project, in order.")
        Optional<@Size(max = ApplicationFacts.LIST) List<@NotNull @Valid Step>> timetable,

        @Schema(maxItems = ApplicationFacts.LIST, description = "What the project costs, line by line.")
        Optional<@Size(max = ApplicationFacts.LIST) List<@NotNull @Valid BudgetLine>> expenses,

        @Schema(maxItems = ApplicationFacts.LIST, description = "What comes from elsewhere, source by source.")
        Optional<@Size(max = ApplicationFacts.LIST) List<@NotNull @Valid BudgetLine>> otherFunding,

        @Schema(description = "What is asked of the call.") Optional<@Valid Money> requested,

        @Schema(description = "Under which licences everything will be.")
        Optional<@Valid LicencesChanges> licences,

        @Schema(description = "Whether it is accessible (RGAA), and what is done about it.")
        Optional<@Valid CommitmentChanges> accessibility,

        @Schema(description = "Whether personal data is processed, which, and why.")
        Optional<@Valid CommitmentChanges> personalData,

        @Schema(description = "Whether artificial intelligence is used, in the project or to make it, and how.")
        Optional<@Valid CommitmentChanges> ai,

        @Schema(maxItems = ApplicationFacts.LIST, description = "The resources that it is about.")
        Optional<@Size(max = ApplicationFacts.LIST) List<@NotNull @Valid LinkedResource>> resources,

        @Schema(maxItems = 30, description = "What the team answers to the eligibility questions of the grid.")
        Optional<@Size(max = 30) List<@NotNull @Valid EligibilityAnswer>> eligibility)
        implements Judged {

    @Override
    public List<Fault> faults() {
        return ApplicationFaults.of(this);
    }
}
