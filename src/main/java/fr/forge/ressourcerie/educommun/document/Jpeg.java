package fr.forge.ressourcerie.educommun.document;

import java.io.EOFException;
import java.io.IOException;

/**
 * A JPEG picture: a row of segments, then data that ends at a marker (ITU-T T.81, annex B). Cameras put further pictures
 * behind the first, which is fine; anything else behind it is not.
 */
final class Jpeg {
    static final byte[] START = Bytes.hex("ffd8ff");
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private Jpeg() {}

    static void inspect(Bytes bytes) throws IOException {
        try {
            var place = 0L;
            while (bytes.holds(place, START)) {
                place = picture(bytes, place + 2);
            }
            for (; place < bytes.size(); place++) {
                if (bytes.at(place) != 0) {
                    throw DocumentProblems.TWO_THINGS.because(DocumentType.JPEG);
                }
            }
        } catch (EOFException cut) {
            throw DocumentProblems.DAMAGED.because(DocumentType.JPEG);
        }
    }

    /** From behind its first marker to behind its last. */
    private static long picture(Bytes bytes, long from) throws IOException {
        var place = from;
        for (var marker = marker(bytes, place); marker != END; marker = marker(bytes, place)) {
            var length = bytes.big(place + 2, 2);
            if (length < 2) {
                throw DocumentProblems.DAMAGED.because(DocumentType.JPEG);
            }
            if (isFrame(marker)) {
                Picture.bounded(bytes.big(place + 7, 2), bytes.big(place + 5, 2));
            }
            place += 2 + length;
            place = marker == SCAN ? afterData(bytes, place) : place;
        }
        return place + 2;
    }

    private static int marker(Bytes bytes, long place) throws IOException {
        if (bytes.at(place) != 0xff || bytes.at(place + 1) < 0xc0) {
            throw DocumentProblems.DAMAGED.because(DocumentType.JPEG);
        }
        return bytes.at(place + 1);
    }

    /** Start of frame: c0 to cf without the tables that stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Data holds no marker but the restarts, d0 to d7; a ff of its own is followed by 00. */
    private static long afterData(Bytes bytes, long from) throws IOException {
        for (var place = from; ; place++) {
            if (bytes.at(place) == 0xff) {
                var next = bytes.at(place + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return place;
                }
            }
        }
    }
}
