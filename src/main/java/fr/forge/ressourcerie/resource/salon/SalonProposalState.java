package fr.forge.ressourcerie.resource.salon;

/** Where a proposed salon stands. */
enum SalonProposalState {
    PROPOSED,
    CONFIRMED,
    DISMISSED
}
