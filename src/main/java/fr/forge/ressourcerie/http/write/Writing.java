package fr.forge.ressourcerie.http.write;

/** A change is about to be made, in the transaction that has begun; an observer does what must come before any. */
public record Writing() {}
