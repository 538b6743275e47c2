package fr.forge.ressourcerie.forge;

/** A ticket on a project's tracker: its number there and its page. */
public record Ticket(long number, String url) {}
