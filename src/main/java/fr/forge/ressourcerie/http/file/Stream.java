package fr.forge.ressourcerie.http.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Where the bytes of a stream come from; what it holds meanwhile it holds no longer than it is told. */
@FunctionalInterface
public interface Stream {
    void write(OutputStream to, Duration atMost) throws IOException;
}
