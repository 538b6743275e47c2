package fr.forge.ressourcerie.change;

/** The database turned out to be a copy of another one; fired in the transaction that gives its rows new places. */
public record HistoryCopied() {}
