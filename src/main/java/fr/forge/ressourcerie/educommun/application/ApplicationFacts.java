package fr.forge.ressourcerie.educommun.application;

import java.util.List;
import java.util.Objects;

/** What an application says, beside its title and who applies; null or empty is what nobody has said yet. */
record ApplicationFacts(
        Organisation organisation,
        String summary,
        String description,
        String governance,
        String community,
        List<Step> timetable,
        List<BudgetLine> expenses,
        List<BudgetLine> otherFunding,
        Money requested,
        Licences licences,
        Commitment accessibility,
        Commitment personalData,
        Commitment ai,
        List<KeptLink> resources,
        List<EligibilityAnswer> eligibility) {
    static final ApplicationFacts NONE = new ApplicationFacts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static final int LINE = 500;
    static final int TEXT = 20_000;
    static final int LIST = 50;

    ApplicationFacts {
        timetable = Objects.requireNonNullElse(timetable, List.of());
        expenses = Objects.requireNonNullElse(expenses, List.of());
        otherFunding = Objects.requireNonNullElse(otherFunding, List.of());
        resources = Objects.requireNonNullElse(resources, List.of());
        eligibility = Objects.requireNonNullElse(eligibility, List.of());
    }
}
