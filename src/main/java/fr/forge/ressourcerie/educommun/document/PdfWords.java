package fr.forge.ressourcerie.educommun.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads the names of a PDF, such as {@code /Encrypt}, however they are spelled, outside of its data. */
final class PdfWords {
    private static final byte[] END_OF_DATA = "endstream".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String DATA = "stream";
    private static final String PACKED_OBJECTS = "ObjStm";
    private static final String ENDS_A_WORD = "()<>[]{}/%";
    private static final int LONGEST = 127;
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;

    private final Bytes bytes;
    private final Consumer<String> names;
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean packedObjects;
    private int unpacked;
    private final byte[] objectBytes = new byte[8 * 1024];
    /** Behind which no data end: looking again and again would take for ever. */
    private long lastEnd = Long.MAX_VALUE;

    PdfWords(Bytes bytes, Consumer<String> names) {
        this.bytes = bytes;
        this.names = names;
    }

    void read() throws IOException {
        for (var place = 0L; place < bytes.size(); place++) {
            var ended = take(bytes.at(place));
            if (DATA.equals(ended)) {
                place = skip(place);
            }
        }
        take(' ');
    }

    /** Takes one more byte; answers the word that it ends, if it is no name. */
    private String take(int octet) {
        if (octet > ' ' && ENDS_A_WORD.indexOf(octet) < 0) {
            if (word.length() < LONGEST) {
                word.append((char) octet);
            }
            return null;
        }
        var ended = word.toString();
        if (inWord) {
            name(ended);
        }
        word.setLength(0);
        var plain = inWord ? null : ended;
        inWord = octet == '/';
        return plain;
    }

    private void name(String spelled) {
        var name = plain(spelled);
        packedObjects |= name.equals(PACKED_OBJECTS);
        names.accept(name);
    }

    /** Any character of a name may be written as {@code #} and two digits. */
    private static String plain(String spelled) {
        if (spelled.indexOf('#') < 0) {
            return spelled;
        }
        var plain = new StringBuilder();
        for (var index = 0; index < spelled.length(); index++) {
            var code = spelled.charAt(index) == '#' && index + 2 < spelled.length()
                    ? digits(spelled.substring(index + 1, index + 3))
                    : -1;
            plain.append(code < 0 ? spelled.charAt(index) : (char) code);
            index += code < 0 ? 0 : 2;
        }
        return plain.toString();
    }

    private static int digits(String two) {
        return two.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(two, 16) : -1;
    }

    /** Answers the last place of the data that begin behind a place. */
    private long skip(long place) throws IOException {
        var first = bytes.at(place) == '\r' && place + 1 < bytes.size() && bytes.at(place + 1) == '\n'
                ? place + 2
                : place + 1;
        var end = first < lastEnd ? bytes.indexOf(END_OF_DATA, first) : -1;
        lastEnd = end < 0 ? Math.min(lastEnd, first) : lastEnd;
        if (packedObjects) {
            packedObjects = false;
            unpack(bytes.from(first));
        }
        return end < 0 ? place : end - 1;
    }

    private void unpack(InputStream data) throws IOException {
        try (var objects = new InflaterInputStream(data)) {
            for (var read = objects.read(objectBytes); read >= 0; read = objects.read(objectBytes)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw DocumentProblems.SWELLS.because();
                }
                for (var index = 0; index < read; index++) {
                    take(objectBytes[index] & 0xff);
                }
            }
        } catch (ZipException | java.io.EOFException otherwisePacked) {
            // Packed in another way, which hardly any program does: nothing is known of it.
        }
        take(' ');
    }
}
