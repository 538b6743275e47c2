package fr.forge.ressourcerie.contributor;

/** A group of the Forge: its number there, its path, its published name and page. */
public record Collective(long groupId, String path, String name, String url) {}
