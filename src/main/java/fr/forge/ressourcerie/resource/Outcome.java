package fr.forge.ressourcerie.resource;

/** How many resources a batch of readings changed. */
public record Outcome(int created, int updated) {}
