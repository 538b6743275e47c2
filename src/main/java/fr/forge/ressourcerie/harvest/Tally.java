package fr.forge.ressourcerie.harvest;

import java.util.concurrent.atomic.AtomicInteger;

/** The counts of a run while it goes on, moved by its several threads. */
class Tally {
    final AtomicInteger listed = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger created = new AtomicInteger();
    final AtomicInteger updated = new AtomicInteger();
    final AtomicInteger unchanged = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicInteger vanished = new AtomicInteger();

    HarvestCounts counts() {
        return new HarvestCounts(
                listed.get(), read.get(), created.get(), updated.get(), unchanged.get(), failed.get(), vanished.get());
    }
}
