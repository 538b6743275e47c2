package fr.forge.ressourcerie.forge;

/**
 * Something of the Forge that could not be read, and why. It quotes nothing of what was read.
 *
 * @param projectId null when even the number was unreadable
 * @param reasonCode stable, for machines
 * @param reason a sentence for people
 */
public record Unreadable(Long projectId, String reasonCode, String reason) {}
