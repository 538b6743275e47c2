package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.vocabulary.Concept;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Shows proposals: codes become concepts, accounts become handles. */
@Singleton
class ProposalViews {
    private final Concepts concepts;
    private final Accounts accounts;
    private final Clock clock;

    ProposalViews(Concepts concepts, Accounts accounts, Clock clock) {
        this.concepts = concepts;
        this.accounts = accounts;
        this.clock = clock;
    }

    ProposalSummary summary(Proposal proposal) {
        return ProposalSummary.of(proposal, TestPeriod.today(clock));
    }

    ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.version(),
                proposal.id(),
                ProposedResource.of(proposal.resource()),
                proposal.state(),
                sheet(proposal.sheet()),
                proposal.checks().stream().map(ProposalView.CheckView::of).toList(),
                proposal.checkedAt(),
                ProposalView.LatestDecision.of(proposal),
                ProposalTestView.of(proposal, TestPeriod.today(clock)),
                proposer(proposal),
                proposal.createdAt(),
                proposal.updatedAt(),
                proposal.submittedAt());
    }

    private String proposer(Proposal proposal) {
        return Optional.ofNullable(proposal.proposerId())
                .map(id -> accounts.handles(List.of(id)).get(id))
                .orElse(null);
    }

    private ProposedSheetView sheet(Facts facts) {
        var compliance = Objects.requireNonNullElse(facts.compliance(), ComplianceFacts.NONE);
        return new ProposedSheetView(
                facts.title(),
                facts.summary(),
                concept("kind", facts.kind()),
                concepts.views("level", all(facts.levels())),
                concepts.views("discipline", all(facts.disciplines())),
                concepts.views("audience", all(facts.audiences())),
                all(facts.keywords()),
                licence(facts.licence()),
                new ProposedSheetView.Links(facts.accessUrl()),
                ProposedSheetView.Compliance.of(compliance, concept("personal-data", compliance.personalData())));
    }

    private ConceptView concept(String vocabulary, String code) {
        return concepts.concept(vocabulary, code).map(ConceptView::of).orElse(null);
    }

    private ConceptView licence(String spdx) {
        Optional<Concept> known = spdx == null ? Optional.empty() : concepts.licence(spdx);
        return known.map(ConceptView::of).orElse(null);
    }

    private static List<String> all(List<String> words) {
        return Objects.requireNonNullElse(words, List.of());
    }
}
