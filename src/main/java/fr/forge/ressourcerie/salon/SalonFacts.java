package fr.forge.ressourcerie.salon;

/**
 * What people say of a salon.
 *
 * @param name null where the homeserver's counts
 * @param topic null where the homeserver's counts
 * @param contact null for the usual one
 */
public record SalonFacts(SalonKind kind, SalonContact contact, String name, String topic) {}
