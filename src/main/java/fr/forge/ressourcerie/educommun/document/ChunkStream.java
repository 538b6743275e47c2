package fr.forge.ressourcerie.educommun.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Some bytes of a row of chunks, of which one at a time is held. */
final class ChunkStream extends InputStream {
    private final int size;
    private final Source source;
    private long position;
    private long left;
    private byte[] held = {};
    private int at;

    ChunkStream(long from, long length, int size, Source source) {
        this.position = from;
        this.left = length;
        this.size = size;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, bytes.length);
        if (most == 0) {
            return 0;
        }
        if (at == held.length && left == 0) {
            return -1;
        }
        if (at == held.length) {
            fetch();
        }
        var given = Math.min(most, held.length - at);
        System.arraycopy(held, at, bytes, from, given);
        at += given;
        return given;
    }

    private void fetch() throws IOException {
        var first = (int) (position % size);
        var wanted = (int) Math.min(left, size - first);
        held = source.read((int) (position / size), first, wanted);
        if (held.length != wanted) {
            throw new EOFException("a chunk is shorter than its number says");
        }
        at = 0;
        position += wanted;
        left -= wanted;
    }

    /** Reads a part of one chunk. */
    @FunctionalInterface
    interface Source {
        byte[] read(int number, int from, int most) throws IOException;
    }
}
