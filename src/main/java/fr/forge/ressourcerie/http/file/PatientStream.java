package fr.forge.ressourcerie.http.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Knows since when a client has not taken what is written to it; each write waits until there is room. It also notices that
 * the client has left: the server takes what is written to nobody, as long as there is room.
 */
class PatientStream extends FilterOutputStream {
    private final BooleanSupplier left;
    private final long patience;
    private final long end;

    /** When the write began that is under way; 0 when none is. */
    private volatile long began;

    private volatile boolean broken;

    PatientStream(OutputStream out, BooleanSupplier left, Duration patience, Duration atMost) {
        super(out);
        this.left = left;
        this.patience = patience.toNanos();
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /** Whether the client has not taken anything for too long, or takes too long over all of it. */
    boolean exhausted() {
        var now = System.nanoTime();
        var since = began;
        return since != 0 && now - since > patience || now - end > 0;
    }

    /** Whether the client is gone, by itself or because it was cut off. */
    boolean broken() {
        return broken;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        waiting(() -> out.write(bytes, from, length));
    }

    @Override
    public void write(int octet) throws IOException {
        waiting(() -> out.write(octet));
    }

    @Override
    public void flush() throws IOException {
        waiting(out::flush);
    }

    private void waiting(Write write) throws IOException {
        began = System.nanoTime() | 1;
        try {
            if (left.getAsBoolean()) {
                throw new IOException("the client has left");
            }
            write.run();
        } catch (IOException gone) {
            broken = true;
            throw gone;
        } finally {
            began = 0;
        }
    }

    /** What may wait for the client. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
