package fr.forge.ressourcerie.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When patience with a client is at its end. */
class PatientStreamTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_client_that_takes_what_it_gets_has_all_the_time_that_there_is() throws IOException {
        var stream = new PatientStream(new ByteArrayOutputStream(), () -> false, Duration.ZERO, LONG);
        stream.write(new byte[10]);
        assertFalse(stream.exhausted());
        assertTrue(new PatientStream(new ByteArrayOutputStream(), () -> false, LONG, Duration.ofNanos(-1)).exhausted());
    }

    @Test
    void a_client_that_takes_nothing_exhausts_it_while_the_write_waits() throws IOException {
        var stream = new PatientStream[1];
        var exhausted = new boolean[1];
        stream[0] = new PatientStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        exhausted[0] = stream[0].exhausted();
                    }
                },
                () -> false,
                Duration.ofNanos(-1),
                LONG);
        stream[0].write(1);
        assertTrue(exhausted[0]);
        assertFalse(stream[0].exhausted());
    }

    @Test
    void a_client_that_is_gone_is_known_to_be() {
        var stream = new PatientStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("gone");
                    }
                },
                () -> false,
                LONG,
                LONG);
        assertThrows(IOException.class, () -> stream.write(1));
        assertTrue(stream.broken());
    }

    @Test
    void nothing_is_written_to_a_client_that_has_left() {
        var written = new ByteArrayOutputStream();
        var stream = new PatientStream(written, () -> true, LONG, LONG);
        assertThrows(IOException.class, () -> stream.write(new byte[10]));
        assertTrue(stream.broken());
        assertEquals(0, written.size());
    }

    @Test
    void nobody_takes_all_places() {
        var places = new Places(3, 2);
        assertTrue(places.take("a"));
        assertTrue(places.take("a"));
        assertFalse(places.take("a"));
        assertTrue(places.take("b"));
        assertFalse(places.take("c"));
        places.leave("a");
        assertTrue(places.take("c"));
    }
}
