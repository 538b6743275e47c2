package fr.forge.ressourcerie.resource.proposal;

/** What a curator may answer to a proposal. */
enum Decision {
    CHANGES_REQUESTED,
    IN_TEST,
    ACCEPTED,
    REJECTED;

    ProposalState state() {
        return ProposalState.valueOf(name());
    }
}
