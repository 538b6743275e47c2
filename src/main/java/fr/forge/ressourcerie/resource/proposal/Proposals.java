package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.PlainText;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All proposals. Whoever may not know of one learns that there is none. */
@Singleton
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    /** What the audit calls one. */
    static final String KIND = "proposal";

    private static final String ONE_OPEN = "proposal_one_open";

    private final Resources resources;
    private final Maintainers maintainers;
    private final Accounts accounts;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Resources resources, Maintainers maintainers, Accounts accounts, Caller caller, Audit audit, Clock clock) {
        this.resources = resources;
        this.maintainers = maintainers;
        this.accounts = accounts;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The proposal, for those who may know of it. */
    Proposal get(UUID id) {
        return findByIdOptional(id).filter(this::mayBeKnown).orElseThrow(ProposalProblems.UNKNOWN::because);
    }

    /** The same for a change: its resource is locked, and with it every proposal about it. */
    Proposal locked(UUID id) {
        var resource = find("select p.resource.id from Proposal p where p.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(ProposalProblems.UNKNOWN::because);
        resources.locked(resource);
        return get(id);
    }

    private boolean mayBeKnown(Proposal proposal) {
        return caller.is(Roles.CURATOR) || maintainers.maintains(proposal.resource());
    }

    /** The role under which the caller acts on a proposal. */
    String role(Proposal proposal) {
        return maintainers.roleOver(proposal.resource());
    }

    /** A draft for a locked resource that has no open proposal. */
    Proposal draft(Resource resource, Facts sheet) {
        var role = maintainers.roleOver(resource);
        if (Set.of(Selection.SELECTED, Selection.TO_REVIEW).contains(resource.selection())) {
            throw ProposalProblems.ALREADY_SELECTED.because();
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var proposal = Proposal.draft(id, resource, accounts.current().id(), sheet, clock.instant());
        try {
            persistAndFlush(proposal);
        } catch (ConstraintViolationException taken) {
            if (ONE_OPEN.equals(taken.getConstraintName())) {
                throw ProposalProblems.OPEN.because(resource.slug(), resource.slug());
            }
            throw taken;
        }
        audit.record(Act.of("proposal-drafted", role, KIND, id).changing("state", null, "draft"));
        return proposal;
    }

    /** Changes what a locked proposal says. Its values are not for the audit: nobody may ever publish them. */
    void edit(Proposal proposal, Facts sheet) {
        var version = proposal.version();
        proposal.say(sheet, clock.instant());
        if (proposal.version() != version) {
            audit.record(Act.of("proposal-edited", role(proposal), KIND, proposal.id()));
        }
    }

    /** Deletes a draft that never was submitted. */
    void erase(Proposal proposal) {
        proposal.mustBeDraft();
        audit.record(
                Act.of("proposal-erased", role(proposal), KIND, proposal.id()).changing("state", "draft", null));
        delete(proposal);
    }

    /** Whether a proposal that the caller may know stands where it can be submitted. */
    boolean submittable(UUID id) {
        return get(id).state().editable();
    }

    /** Settles the proposal that is under way about a locked resource, which a curator has selected directly. */
    void overtake(Resource resource, String words) {
        find("resource = ?1 and state in ?2", resource, ProposalState.UNDER_WAY)
                .firstResultOptional()
                .ifPresent(proposal -> {
                    var from = proposal.state();
                    var reason = PlainText.reason(words);
                    proposal.overtaken(reason, clock.instant());
                    audit.record(Act.of("proposal-decided", Roles.CURATOR, KIND, proposal.id())
                            .changing("state", Words.of(from), Words.of(proposal.state()))
                            .because(reason));
                });
    }

    /** Whether a proposal about that resource waits for its author or for a curator, submitted at least once. */
    boolean isUnderWay(Resource resource) {
        return count("resource = ?1 and state in ?2", resource, ProposalState.UNDER_WAY) > 0;
    }

    /** The address that a proposal says to be its access link. */
    Optional<String> accessLink(UUID id) {
        return Optional.ofNullable(get(id).sheet().accessUrl());
    }
}
