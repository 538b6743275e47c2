package fr.forge.ressourcerie.http.file;

import fr.forge.ressourcerie.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body on its way in: refused as soon as it is longer than it may be, and known to be cut off when it is. */
final class ArrivingBody extends FilterInputStream {
    private final Problem tooLarge;
    private long left;
    private boolean failed;

    ArrivingBody(InputStream body, long most, Problem tooLarge) {
        super(body);
        this.left = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        var read = next(bytes, from, most);
        left -= Math.max(0, read);
        if (left < 0) {
            failed = true;
            throw tooLarge;
        }
        return read;
    }

    private int next(byte[] bytes, int from, int most) {
        try {
            return super.read(bytes, from, most);
        } catch (IOException gone) {
            failed = true;
            throw FileProblems.CUT_OFF.because();
        }
    }

    /** To close it is to read it to its end, which a body that failed may not have. */
    @Override
    public void close() throws IOException {
        if (!failed) {
            super.close();
        }
    }
}
