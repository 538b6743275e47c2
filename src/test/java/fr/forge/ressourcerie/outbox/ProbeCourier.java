package fr.forge.ressourcerie.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Delivers to nobody, and fails when a test says so. */
@Singleton
class ProbeCourier implements Courier {
    static final String KIND = "probe";

    final List<Message> brought = new CopyOnWriteArrayList<>();
    final Map<UUID, String> proofs = new ConcurrentHashMap<>();
    final Map<UUID, String> givenUp = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    /** Whether it delivers at all. */
    volatile boolean open = true;

    /** The next attempt fails so. */
    void failNext(Failure failure) {
        failures.add(failure);
    }

    void clear() {
        open = true;
        brought.clear();
        proofs.clear();
        givenUp.clear();
        failures.clear();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String deliver(Message message) throws Undelivered {
        brought.add(message);
        var failure = failures.poll();
        if (failure != null) {
            failure.happen();
        }
        return "proof of " + message.about();
    }

    @Override
    public void delivered(Message message, String proof) {
        proofs.put(message.about(), proof);
    }

    @Override
    public void gaveUp(Message message, String code) {
        givenUp.put(message.about(), code);
    }

    /** What goes wrong. */
    @FunctionalInterface
    interface Failure {
        void happen() throws Undelivered;
    }
}
