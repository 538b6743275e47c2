package fr.forge.ressourcerie.educommun.document;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The bytes of a file, looked at anywhere through a small window. */
final class Bytes implements Closeable {
    private static final int WINDOW = 64 * 1024;

    private final Path at;
    private final FileChannel file;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long first;
    private int held;

    Bytes(Path at) throws IOException {
        this.at = at;
        file = FileChannel.open(at);
        size = file.size();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    long size() {
        return size;
    }

    int at(long place) throws IOException {
        if (place < first || place >= first + held) {
            slide(place);
        }
        return window[(int) (place - first)] & 0xff;
    }

    private void slide(long place) throws IOException {
        if (place < 0 || place >= size) {
            throw new EOFException();
        }
        first = place;
        var buffer = ByteBuffer.wrap(window);
        while (buffer.hasRemaining() && file.read(buffer, first + buffer.position()) > 0) {
            // Until the window is full or the file ends.
        }
        held = buffer.position();
        if (held == 0) {
            throw new EOFException();
        }
    }

    /** A number of so many bytes, the highest first. */
    long big(long place, int bytes) throws IOException {
        var number = 0L;
        for (var index = 0; index < bytes; index++) {
            number = number << 8 | at(place + index);
        }
        return number;
    }

    /** A number of so many bytes, the lowest first. */
    long little(long place, int bytes) throws IOException {
        var number = 0L;
        for (var index = bytes - 1; index >= 0; index--) {
            number = number << 8 | at(place + index);
        }
        return number;
    }

    boolean startsWith(byte[] these) throws IOException {
        return holds(0, these);
    }

    boolean holds(long place, byte[] these) throws IOException {
        if (place < 0 || place + these.length > size) {
            return false;
        }
        for (var index = 0; index < these.length; index++) {
            if (at(place + index) != (these[index] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** Where these bytes first stand at or after a place; -1 when nowhere. */
    long indexOf(byte[] these, long from) throws IOException {
        return indexOf(these, from, size);
    }

    /** The same, of those that begin before another place. */
    long indexOf(byte[] these, long from, long before) throws IOException {
        for (var place = from; place < before && place + these.length <= size; place++) {
            if (at(place) == (these[0] & 0xff) && holds(place, these)) {
                return place;
            }
        }
        return -1;
    }

    /** From a place to the end, beside the window. */
    InputStream from(long place) {
        return Channels.newInputStream(new Beside(file, place));
    }

    /** The file opened once more, for who closes what it reads. */
    SeekableByteChannel again() throws IOException {
        return FileChannel.open(at);
    }

    byte[] digest(MessageDigest digest) throws IOException {
        var buffer = new byte[WINDOW];
        try (var content = from(0)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Reads a file on, without moving or closing it for others. */
    private static final class Beside implements java.nio.channels.ReadableByteChannel {
        private final FileChannel file;
        private long place;

        Beside(FileChannel file, long place) {
            this.file = file;
            this.place = place;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            var read = file.read(to, place);
            place += Math.max(0, read);
            return read;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // The file is closed by who opened it.
        }
    }
}
