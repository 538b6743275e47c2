package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.problem.CommonProblems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose length nobody announced, refused as soon as it is longer than a file may be. */
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream body, long most) {
        super(body);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        var read = super.read(bytes, from, most);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw CommonProblems.TOO_LARGE.because();
        }
    }
}
