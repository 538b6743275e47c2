package fr.forge.ressourcerie.harvest;

import java.util.UUID;

/** A run read everything it had to. */
public record HarvestCompleted(UUID harvest) {}
