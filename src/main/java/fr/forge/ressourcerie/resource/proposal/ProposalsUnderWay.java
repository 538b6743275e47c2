package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.Resource;
import jakarta.inject.Singleton;

/** What the selection asks of the proposals: whether one is being judged, whose steps then belong to it, and that it ends. */
@Singleton
public class ProposalsUnderWay {
    private final Proposals proposals;

    ProposalsUnderWay(Proposals proposals) {
        this.proposals = proposals;
    }

    public boolean about(Resource resource) {
        return proposals.isUnderWay(resource);
    }

    /** A curator has selected a locked resource directly: the proposal about it, if any, is granted without its sheet. */
    public void overtake(Resource resource, String reason) {
        proposals.overtake(resource, reason);
    }
}
