package fr.forge.ressourcerie.change;

import java.time.Instant;
import java.util.UUID;

/** That a thing changed, and the place of that in the feed. */
public record Noted(String xid, long seq, ChangeKind kind, UUID thing, Instant at) {}
