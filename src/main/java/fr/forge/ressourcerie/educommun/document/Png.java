package fr.forge.ressourcerie.educommun.document;

import java.io.EOFException;
import java.io.IOException;

/** A PNG picture: a row of chunks (W3C PNG, 5), of which the last ends the file. */
final class Png {
    static final byte[] START = Bytes.hex("89504e470d0a1a0a");
    private static final long HEADER = 0x49484452L;
    private static final long END = 0x49454e44L;
    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private Png() {}

    static void inspect(Bytes bytes) throws IOException {
        try {
            if (bytes.big(START.length + 4L, 4) != HEADER || bytes.big(START.length, 4) != 13) {
                throw DocumentProblems.DAMAGED.because(DocumentType.PNG);
            }
            Picture.bounded(bytes.big(16, 4), bytes.big(20, 4));
            end(bytes);
        } catch (EOFException cut) {
            throw DocumentProblems.DAMAGED.because(DocumentType.PNG);
        }
    }

    private static void end(Bytes bytes) throws IOException {
        long place = START.length;
        while (bytes.big(place + 4, 4) != END) {
            place += bytes.big(place, 4) + AROUND;
        }
        if (bytes.big(place, 4) != 0 || place + AROUND > bytes.size()) {
            throw DocumentProblems.DAMAGED.because(DocumentType.PNG);
        }
        if (place + AROUND < bytes.size()) {
            throw DocumentProblems.TWO_THINGS.because(DocumentType.PNG);
        }
    }
}
