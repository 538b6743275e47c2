package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.SalonFacts;
import fr.forge.ressourcerie.salon.SalonKind;
import fr.forge.ressourcerie.salon.SalonProblems;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposes the rooms of the public directory for the resources that they seem to be about; a curator confirms each. */
@Singleton
class ImportSalons {
    private final SalonProposals proposals;
    private final Salons salons;
    private final Resources resources;
    private final Audit audit;

    ImportSalons(SalonProposals proposals, Salons salons, Resources resources, Audit audit) {
        this.proposals = proposals;
        this.salons = salons;
        this.resources = resources;
        this.audit = audit;
    }

    /** The same directory again proposes nothing more, and nothing again that was dismissed. */
    @Transactional
    @Writes
    SalonImportReport propose(List<SeenRoom> directory, DryRun dryRun, IdempotencyKey key) {
        var catalogue = proposals.catalogue();
        int matched = 0;
        int proposed = 0;
        for (var room : directory) {
            var about = catalogue.about(room.name(), room.topic());
            matched += about.isEmpty() ? 0 : 1;
            for (var match : about.entrySet()) {
                proposed += proposals.propose(room, match.getKey(), match.getValue()) ? 1 : 0;
            }
        }
        return new SalonImportReport(directory.size(), matched, proposed);
    }

    /** Takes a curator's decision; the same again changes nothing. */
    SalonProposalView decide(UUID id, SalonProposalState decision) {
        var proposal = proposals.locked(id);
        if (proposal.state().equals(Words.of(decision))) {
            return proposal;
        }
        if (decision == SalonProposalState.PROPOSED || proposal.state().equals("confirmed")) {
            throw SalonProblems.DECIDED.because();
        }
        if (decision == SalonProposalState.CONFIRMED) {
            confirm(proposal);
        }
        return proposals.decide(id, decision);
    }

    private void confirm(SalonProposalView proposal) {
        var resource = resources.locked(proposal.resource().slug());
        var known = salons.byRoom(proposal.roomId());
        var salon = known.orElseGet(() -> {
            var seen = proposals.room(proposal.id());
            var made =
                    salons.make(seen.address(), new SalonFacts(SalonKind.FORUM, null, null, null), Optional.of(seen));
            audit.record(Act.of("salon-created", Roles.CURATOR, Salons.KIND, made.id())
                    .changing("roomId", null, made.roomId())
                    .changing("kind", null, Words.of(SalonKind.FORUM)));
            return made;
        });
        if (salons.link(salon, resource.id(), known.isEmpty())) {
            audit.record(Act.of("salon-linked", Roles.CURATOR, Salons.KIND, salon.id())
                    .changing("resource", null, resource.slug()));
        }
    }
}
