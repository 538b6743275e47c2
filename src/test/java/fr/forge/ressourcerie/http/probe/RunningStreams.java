package fr.forge.ressourcerie.http.probe;

import java.util.concurrent.atomic.AtomicInteger;

/** How many of the probes' streams are under way. */
public final class RunningStreams {
    static final AtomicInteger RUNNING = new AtomicInteger();

    private RunningStreams() {}

    public static int count() {
        return RUNNING.get();
    }
}
