package fr.forge.ressourcerie.educommun.application;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sums of an application, made by the service. */
@Schema(name = "ApplicationBudget", description = "The sums, made by the service from the lines.")
record BudgetView(
        @Schema(description = "What everything costs.") Money expenses,

        @Schema(description = "What comes in: what is asked of the call, and other funding.")
        Money funding,

        @Schema(description = "Whether the two are equal, to the cent.", examples = "true")
        boolean balanced) {

    static BudgetView of(ApplicationFacts facts) {
        var funding = new ArrayList<>(amounts(facts.otherFunding()));
        if (facts.requested() != null) {
            funding.add(facts.requested());
        }
        var costs = Money.sum(amounts(facts.expenses()));
        var comesIn = Money.sum(funding);
        return new BudgetView(costs, comesIn, costs.equals(comesIn));
    }

    private static List<Money> amounts(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::money).toList();
    }
}
