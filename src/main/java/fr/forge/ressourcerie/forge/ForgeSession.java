package fr.forge.ressourcerie.forge;

import java.util.Optional;

/** One harvest's conversation with the Forge: counts its requests, paces itself, can be cancelled from another thread. */
public final class ForgeSession implements AutoCloseable {
    ForgeSession() {}

    /** The first page of a listing, or the one after {@code next}. */
    public ForgePage projects(Listing listing, Optional<String> next) {
        throw new ForgeUnavailable(ForgeUnavailable.CANCELLED, "not connected");
    }

    /** What is read besides the list; blocking, safe to call from several threads. */
    public ForgeDetails details(ForgeProject project) {
        throw new ForgeUnavailable(ForgeUnavailable.CANCELLED, "not connected");
    }

    /** Requests made so far, retries included. */
    public long requests() {
        return 0;
    }

    /** Wakes every waiter; further calls throw {@link ForgeUnavailable}. */
    public void cancel() {}

    @Override
    public void close() {
        cancel();
    }
}
