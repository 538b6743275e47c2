package fr.forge.ressourcerie.http.file;

import java.util.HashMap;
import java.util.Map;

/** A few places, of which nobody takes all: each stream holds a connection of the database and a thread. */
class Places {
    private final int most;
    private final int mostEach;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    /** Answers false when there is none for them. */
    synchronized boolean take(String whom) {
        if (all >= most || taken.getOrDefault(whom, 0) >= mostEach) {
            return false;
        }
        all++;
        taken.merge(whom, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String whom) {
        all--;
        taken.computeIfPresent(whom, (same, count) -> count == 1 ? null : count - 1);
    }
}
