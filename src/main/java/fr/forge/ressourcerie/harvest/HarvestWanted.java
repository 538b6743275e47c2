package fr.forge.ressourcerie.harvest;

/** Says that an incremental run should start now, such as after many resources were selected. */
public record HarvestWanted() {}
